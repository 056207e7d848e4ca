const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or folder',
  ENOTDIR: 'no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'symbolic links that lead back to themselves',
  ENAMETOOLONG: 'the name is too long',
  EIO: 'the system failed to read it (input/output error)',
  EMFILE: 'too many open files',
  ENXIO: 'not a file: nothing can be read from it',
  EISDIR: 'a folder, and not a file',
  ENOSPC: 'no space left on the device',
  EROFS: 'the file system is read-only',
};

/** Why the system refused, in words. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return reasons[code] ?? (code === '' ? String(error) : `the system refused it (${code})`);
}

/** The code of a system error, or nothing. By shape: an error may come from another realm than our Error. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
