/** What a process writes while something runs, line by line. */
export function lines(run: () => void): string[] {
  const written: string[] = [];
  const spies = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, 'write').mockImplementation((text: unknown) => {
      written.push(
        ...String(text)
          .split('\n')
          .filter((line) => line !== ''),
      );
      return true;
    }),
  );
  try {
    run();
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return written;
}
