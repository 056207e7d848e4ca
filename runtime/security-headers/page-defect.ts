import { type PagePolicy } from './policy';
import { defectOfSource, directives, isOrigin } from './sources';

/** What keeps a page's policy from being strict; undefined for one that is. */
export function defectOfPage({
  allow = {},
  framedBy = [],
  trustedTypes = [],
}: PagePolicy): string | undefined {
  const strange = Object.keys(allow).find((key) => !directives.some((directive) => directive === key));
  if (strange !== undefined) return `${strange} is none of ${directives.join(', ')}`;
  return (
    directives
      .flatMap((directive) => (allow[directive] ?? []).map((source) => defectOfSource(directive, source)))
      .find((defect) => defect !== undefined) ??
    framedBy.map(defectOfFrame).find((defect) => defect !== undefined) ??
    trustedTypes.map(defectOfTypeName).find((defect) => defect !== undefined)
  );
}

export function defectOfFrame(origin: string): string | undefined {
  return origin === "'self'" || isOrigin(origin)
    ? undefined
    : `framedBy cannot be ${JSON.stringify(origin)}: give 'self' or an exact https origin such as https://portal.example.com`;
}

export function defectOfTypeName(name: string): string | undefined {
  return /^[\w-]+$/.test(name)
    ? undefined
    : `${JSON.stringify(name)} is no name of a Trusted Types policy: give letters, digits, "-" and "_"`;
}
