import { isObject, type Json, isList } from '../../template';
import { PortcullisError } from '../../waivers';
import { readRegular } from './inputs/regular';

/**
 * The values of template parameters from a file, in either of CloudFormation's forms: `{"Env": "prod"}` or
 * `[{"ParameterKey": "Env", "ParameterValue": "prod"}]`. Numbers and booleans become their text, lists are joined by
 * commas, as CloudFormation does.
 *
 * @throws PortcullisError `parameters-invalid` naming the file and what is wrong with it.
 */
export function readParameters(file: string): Record<string, string> {
  const values = new Map<string, string>();
  for (const [key, value] of entriesOf(parse(file), file)) {
    if (values.has(key)) throw invalid(file, `the parameter "${key}" is given twice`);
    values.set(key, textOf(key, value, file));
  }
  return Object.fromEntries(values);
}

function parse(file: string): Json {
  let text: string;
  try {
    text = readRegular(file);
  } catch (error) {
    throw error instanceof PortcullisError ? invalid(file, error.message) : error;
  }
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as Json;
  } catch (error) {
    throw invalid(file, `not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function entriesOf(json: Json, file: string): [string, Json | undefined][] {
  if (isList(json)) return json.map((entry, index) => pairOf(entry, index, file));
  if (!isObject(json))
    throw invalid(
      file,
      'it holds neither an object of names and values nor a list of ParameterKey and ParameterValue',
    );
  // CodePipeline's template configuration keeps them one level down.
  const inner = json['Parameters'];
  return Object.entries(isObject(inner) ? inner : json);
}

function pairOf(entry: Json, index: number, file: string): [string, Json | undefined] {
  const key = isObject(entry) ? entry['ParameterKey'] : undefined;
  if (!isObject(entry) || typeof key !== 'string')
    throw invalid(file, `entry ${index + 1} has no ParameterKey`);
  if (entry['ParameterValue'] === undefined)
    throw invalid(
      file,
      `"${key}" has no ParameterValue: a previous value is not known here, so give it or leave it out`,
    );
  return [key, entry['ParameterValue']];
}

function textOf(key: string, value: Json | undefined, file: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (isList(value) && value.every((item) => typeof item === 'string')) return value.join(',');
  throw invalid(file, `the value of "${key}" is neither text, number, boolean nor a list of texts`);
}

function invalid(file: string, reason: string): PortcullisError {
  return new PortcullisError('parameters-invalid', `--parameters ${file}: ${reason}`);
}
