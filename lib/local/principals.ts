import { randomBytes } from 'node:crypto';

import {
  CreateAccessKeyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DeleteAccessKeyCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  DeleteUserCommand,
  DeleteUserPolicyCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import { S3Client } from '@aws-sdk/client-s3';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';

import { type Clients, type DeployedResource, type ProbeContext, type Statement } from '../../probes/context';
import { PortcullisError } from '../../waivers/error';
import { clientsFor, type Credentials, ONE_CALL, rootClients, type ServiceClients } from './clients';
import { type Target } from './environment';
import { orNothing } from './readback/reader';

/**
 * Principals of this run: a user who may assume roles, and roles with exactly the rights that a probe names.
 *
 * The emulator's root passes every policy, explicit denials included, so a refusal is only ever shown with these.
 */
export class Principals {
  private readonly run = randomBytes(4).toString('hex');
  private readonly root: ServiceClients;
  private caller: Promise<ServiceClients> | undefined;
  private made = 0;
  private readonly users: { UserName: string; AccessKeyId: string }[] = [];
  private readonly roles: { RoleName: string }[] = [];
  private readonly later: (() => Promise<unknown>)[] = [];
  /** Credentials by principal, for the few clients that are built another way. */
  private readonly credentials = new Map<string, Credentials>();

  constructor(private readonly target: Target) {
    this.root = rootClients(target);
  }

  /** A user with no rights at all but these. */
  async user(name: string, statements: readonly Statement[]): Promise<ServiceClients> {
    const UserName = `portcullis-${name}-${this.run}`;
    await this.root.iam.send(new CreateUserCommand({ UserName }));
    if (statements.length > 0) {
      const input = { UserName, PolicyName: POLICY, PolicyDocument: policy(statements) };
      await this.root.iam.send(new PutUserPolicyCommand(input));
    }
    const { AccessKey: key } = await this.root.iam.send(new CreateAccessKeyCommand({ UserName }));
    if (!key?.AccessKeyId || !key.SecretAccessKey)
      throw new PortcullisError('LOCAL_PRINCIPAL', 'the emulator gave no access key');
    this.users.push({ UserName, AccessKeyId: key.AccessKeyId });
    return clientsFor(this.target, { accessKeyId: key.AccessKeyId, secretAccessKey: key.SecretAccessKey });
  }

  /** Makes a role with these rights and assumes it. */
  async assume(name: string, statements: readonly Statement[]): Promise<Clients> {
    this.caller ??= this.user('caller', [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' }]);
    const caller = await this.caller;
    this.made += 1;
    const RoleName = `portcullis-${name}-${this.run}-${this.made}`;
    const trusted = {
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${this.target.account}:root` },
      Action: 'sts:AssumeRole',
    };
    const { Role } = await this.root.iam.send(
      new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: policy([trusted]) }),
    );
    this.roles.push({ RoleName });
    const input = { RoleName, PolicyName: POLICY, PolicyDocument: policy(statements) };
    await this.root.iam.send(new PutRolePolicyCommand(input));
    const { Credentials: given } = await caller.sts.send(
      new AssumeRoleCommand({ RoleArn: Role?.Arn, RoleSessionName: 'probe' }),
    );
    if (!Role?.Arn || !given?.AccessKeyId || !given.SecretAccessKey || !given.SessionToken) {
      throw new PortcullisError('LOCAL_PRINCIPAL', `the emulator gave no credentials for ${RoleName}`);
    }
    const credentials = {
      accessKeyId: given.AccessKeyId,
      secretAccessKey: given.SecretAccessKey,
      sessionToken: given.SessionToken,
    };
    this.credentials.set(Role.Arn, credentials);
    return { arn: Role.Arn, ...clientsFor(this.target, credentials) };
  }

  /** Does what probes left to do, and takes every principal of this run away again. */
  async remove(): Promise<void> {
    for (const act of this.later) await act();
    const { iam } = this.root;
    for (const { RoleName } of this.roles) {
      await iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName: POLICY }));
      await iam.send(new DeleteRoleCommand({ RoleName }));
    }
    for (const { UserName, AccessKeyId } of this.users) {
      await iam.send(new DeleteAccessKeyCommand({ UserName, AccessKeyId }));
      await orNothing(['NoSuchEntityException', 'NoSuchEntity'], () =>
        iam.send(new DeleteUserPolicyCommand({ UserName, PolicyName: POLICY })),
      );
      await iam.send(new DeleteUserCommand({ UserName }));
    }
  }

  /** What the probes get. */
  context(resources: readonly DeployedResource[]): ProbeContext {
    return {
      region: this.target.region,
      account: this.target.account,
      resources,
      operator: { arn: `arn:aws:iam::${this.target.account}:root`, ...this.root },
      assume: (name, statements) => this.assume(name, statements),
      afterwards: (act) => void this.later.push(act),
      as: (arn, credentials) => ({ arn, ...clientsFor(this.target, credentials) }),
      addresses: {
        api: (restApiId, stage) => `${this.target.endpoint}/_aws/execute-api/${restApiId}/${stage}`,
        viewer: (host) => ({ address: this.target.endpoint, host }),
        // One address serves every pool.
        signIn: () => this.target.endpoint,
        keys: (userPoolId) => `${this.target.endpoint}/${userPoolId}/.well-known/jwks.json`,
      },
      overPlainHttp: (clients) => this.overPlainHttp(clients),
    };
  }

  /** The launcher takes loopback for TLS unless a request says otherwise, as a proxy in front would. */
  private overPlainHttp(clients: Clients): S3Client {
    const credentials = this.credentials.get(clients.arn);
    if (!credentials) throw new PortcullisError('LOCAL_PRINCIPAL', `${clients.arn} is no role of this run`);
    const { endpoint, region } = this.target;
    const s3 = new S3Client({
      endpoint,
      region,
      credentials,
      forcePathStyle: true,
      maxAttempts: 1,
      requestHandler: ONE_CALL,
    });
    s3.middlewareStack.add(
      (next) => (args) => {
        const { request } = args;
        if (hasHeaders(request)) request.headers['x-forwarded-proto'] = 'http';
        return next(args);
      },
      { step: 'build', name: 'plainHttp' },
    );
    return s3;
  }
}

const POLICY = 'probe';

function policy(statements: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: statements });
}

function hasHeaders(request: unknown): request is { headers: Record<string, string> } {
  return typeof request === 'object' && request !== null && 'headers' in request;
}
