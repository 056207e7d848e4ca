import { main } from '../../lib/cli/main';

/** What `portcullis check -` says about a template, word for word, as people see it without colours. */
export async function checkOutput(template: string): Promise<string> {
  const said: string[] = [];
  const output = {
    write: (text: string): Promise<void> => {
      said.push(text);
      return Promise.resolve();
    },
  };
  const code = await main(['check', '-'], {
    stdin: async function* () {
      yield Buffer.from(template);
    },
    stdout: output,
    stderr: output,
    environment: {},
  });
  if (code !== 0 && code !== 1) throw new Error(said.join(''));
  return said.join('').trimEnd();
}
