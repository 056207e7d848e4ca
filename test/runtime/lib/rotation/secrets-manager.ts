import { awsError, type Call } from '../../fake-aws';

interface Version {
  value?: string;
  created: number;
  stages: Set<string>;
}

/** One secret as Secrets Manager keeps it: versions, their labels, and what it refuses to do with them. */
export class FakeSecret {
  readonly versions = new Map<string, Version>();

  /** @param now seconds since 1970 */
  constructor(
    first: string,
    private readonly now: () => number,
  ) {
    this.versions.set('first', { value: first, created: now(), stages: new Set(['AWSCURRENT']) });
  }

  /** What RotateSecret does before it calls the function: it refuses to begin while another rotation waits. */
  begin(token: string): void {
    const waiting = this.holderOf('AWSPENDING');
    if (waiting !== undefined && waiting !== this.holderOf('AWSCURRENT') && waiting !== token)
      throw new Error('a previous rotation is not complete');
    if (this.versions.has(token)) return;
    if (waiting !== undefined) this.versions.get(waiting)?.stages.delete('AWSPENDING');
    this.versions.set(token, { created: this.now(), stages: new Set(['AWSPENDING']) });
  }

  holderOf(stage: string): string | undefined {
    return [...this.versions].find(([, { stages }]) => stages.has(stage))?.[0];
  }

  read(stage = 'AWSCURRENT'): unknown {
    const holder = this.holderOf(stage);
    return JSON.parse((holder !== undefined && this.versions.get(holder)?.value) || 'null');
  }

  answer({ action, input }: Call): object | Error {
    switch (action.replace('secretsmanager:', '')) {
      case 'DescribeSecret': {
        const stages = [...this.versions].map(([id, version]) => [id, [...version.stages]] as const);
        return { VersionIdsToStages: Object.fromEntries(stages.filter(([, labels]) => labels.length > 0)) };
      }
      case 'GetSecretValue':
        return this.get(input['VersionId'], input['VersionStage']);
      case 'PutSecretValue':
        return this.put(String(input['ClientRequestToken']), String(input['SecretString']), [
          ...strings(input['VersionStages']),
        ]);
      case 'UpdateSecretVersionStage':
        return this.move(
          String(input['VersionStage']),
          String(input['MoveToVersionId']),
          input['RemoveFromVersionId'],
        );
      default:
        throw new Error(`nobody expects ${action}`);
    }
  }

  private get(id: unknown, stage: unknown): object | Error {
    const wanted = typeof id === 'string' ? id : this.holderOf(String(stage ?? 'AWSCURRENT'));
    const version = wanted === undefined ? undefined : this.versions.get(wanted);
    const labelled = stage === undefined || version?.stages.has(String(stage)) === true;
    if (version?.value === undefined || !labelled) return awsError('ResourceNotFoundException');
    return { VersionId: wanted, SecretString: version.value, CreatedDate: version.created };
  }

  /** The same token with the same value is done already; with another value it is refused. */
  private put(token: string, value: string, stages: readonly string[]): object | Error {
    const known = this.versions.get(token);
    if (known?.value !== undefined)
      return known.value === value ? { VersionId: token } : awsError('ResourceExistsException');
    const version = known ?? { created: 0, stages: new Set<string>() };
    this.versions.set(token, Object.assign(version, { value, created: this.now() }));
    for (const stage of stages) this.label(stage, token);
    return { VersionId: token };
  }

  /** A label leaves a version only if the caller says which one has it. */
  private move(stage: string, to: string, from: unknown): object | Error {
    const holder = this.holderOf(stage);
    if (this.versions.get(to) === undefined) return awsError('ResourceNotFoundException');
    if (holder === to) return from === undefined || from === to ? {} : awsError('InvalidParameterException');
    if (holder !== undefined && holder !== from) return awsError('InvalidParameterException');
    if (holder === undefined && from !== undefined) return awsError('InvalidParameterException');
    if (stage === 'AWSCURRENT' && holder !== undefined) this.label('AWSPREVIOUS', holder);
    this.label(stage, to);
    return {};
  }

  private label(stage: string, to: string): void {
    for (const { stages } of this.versions.values()) stages.delete(stage);
    this.versions.get(to)?.stages.add(stage);
  }
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : ['AWSCURRENT'];
}
