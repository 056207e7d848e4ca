import { proofHtml } from '../prove/html';
import { proofJson } from '../prove/json';
import { type Proof } from '../prove/matrix';
import { proveIsolation } from '../prove/prove';
import { readStacks } from '../prove/read';
import { proofSchema } from '../prove/schema';
import { proofText } from '../prove/text';
import { type Paint, paintFor, plain } from '../report/paint';
import { choice, optionValue, wrongCall } from './arguments';
import { type Call, exitCodes, type Io } from './command';
import { writeAll, writeFileWhole } from './output';

const formats = ['text', 'json', 'html'] as const;
type Format = (typeof formats)[number];

/** `portcullis prove isolation`: what sessions of tenants reach, and that it is their own and nothing else. */
export async function runProve(call: Call, io: Io): Promise<number> {
  const [what, dir, ...rest] = call.words;
  if (what === 'schema' && dir === undefined) return printSchema(call, io);
  if (what !== 'isolation') throw wrongCall('say what to prove: portcullis prove isolation cdk.out');
  if (dir === undefined || rest.length > 0)
    throw wrongCall('name one cloud assembly: portcullis prove isolation cdk.out');
  const format = choice(call, 'format', formats) ?? 'text';
  const proof = proveIsolation(readStacks(dir));
  await write(call, io, (paint) => written(proof, format, paint));
  return proof.holds ? exitCodes.pass : exitCodes.fail;
}

async function printSchema(call: Call, io: Io): Promise<number> {
  await write(call, io, () => [`${JSON.stringify(proofSchema, null, 2)}\n`]);
  return exitCodes.pass;
}

async function write(call: Call, io: Io, pieces: (paint: Paint) => Iterable<string>): Promise<void> {
  const file = optionValue(call, 'output');
  if (file === undefined) await writeAll(io.stdout, pieces(paintFor(io.stdout, io.environment)));
  else writeFileWhole(file, pieces(plain));
}

function written(proof: Proof, format: Format, paint: Paint): Iterable<string> {
  if (format === 'json') return proofJson(proof);
  return format === 'html' ? proofHtml(proof) : proofText(proof, paint);
}
