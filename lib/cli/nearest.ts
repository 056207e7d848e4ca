import { nearest } from '../gate/nearest';

/** The end of an error message: `; did you mean --format?`, or nothing where nothing comes near. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates, 2);
  return near.length === 0 ? '' : `; did you mean ${near.join(' or ')}?`;
}
