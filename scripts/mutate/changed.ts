import { spawnSync } from 'node:child_process';

/** What differs from a commit, files not yet committed included; null where there is no such commit, as in a shallow clone. */
export function changedSince(root: string, commit: string | undefined): string[] | null {
  const base = commit ?? defaultBase(root);
  if (base === null) return null;
  const changed = git(root, 'diff', '--name-only', '--diff-filter=d', base, '--');
  const added = git(root, 'ls-files', '--others', '--exclude-standard');
  return changed === null ? null : [...changed, ...(added ?? [])];
}

/** Where the branch left the main one; on the main one, the commit before. */
function defaultBase(root: string): string | null {
  const [head] = git(root, 'rev-parse', 'HEAD') ?? [];
  const [fork] =
    git(root, 'merge-base', 'HEAD', 'origin/main') ?? git(root, 'merge-base', 'HEAD', 'main') ?? [];
  if (fork !== undefined && fork !== head) return fork;
  return git(root, 'rev-parse', '--verify', '--quiet', 'HEAD~1')?.[0] ?? null;
}

function git(root: string, ...args: string[]): string[] | null {
  const { status, stdout } = spawnSync('git', args, {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout.split('\n').filter((line) => line !== '') : null;
}
