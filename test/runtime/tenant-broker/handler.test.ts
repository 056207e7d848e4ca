import { Readable } from 'node:stream';
import { STSClient } from '@aws-sdk/client-sts';
import { permissions, sessionSeconds } from '../../../runtime/tenant-broker/contract';
import { brokered } from '../../../runtime/tenant-broker/handler';
import { refuses } from '../../refuses';
import { claims, now, token, world } from '../verify/issuer';

const roleArn = 'arn:aws:iam::111111111111:role/Tenants';
const answered = {
  200: `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
    <AccessKeyId>ASIAEXAMPLE</AccessKeyId><SecretAccessKey>made-secret</SecretAccessKey>
    <SessionToken>made-token</SessionToken><Expiration>2026-11-25T10:00:00Z</Expiration>
    </Credentials></AssumeRoleResult></AssumeRoleResponse>`,
  403: '<ErrorResponse><Error><Code>AccessDenied</Code><Message>no: made-secret</Message></Error></ErrorResponse>',
};

/** A broker whose STS is the real client over a network that answers so; what it sent is kept. */
function broker(status: 200 | 403 = 200, one = world()) {
  const sent: Record<string, string>[] = [];
  const codes: string[] = [];
  const requestHandler = {
    handle: async ({ body }: { body: string }) => {
      sent.push(Object.fromEntries(new URLSearchParams(body)));
      const headers = { 'content-type': 'text/xml' };
      return { response: { statusCode: status, headers, body: Readable.from([answered[status]]) } };
    },
  };
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const sts = new STSClient({ region: 'eu-central-1', credentials, requestHandler, maxAttempts: 1 });
  const ask = (input: unknown) =>
    brokered(input, { verifier: one.verifier, sts, roleArn, refused: (code) => void codes.push(code) });
  return { ask, sent, codes };
}

test("a user gets a session for the tenant of the token, for a quarter of an hour, under the user's name", async () => {
  const { ask, sent } = broker();
  expect(await ask({ token: token() })).toEqual({
    tenant: 'acme',
    accessKeyId: 'ASIAEXAMPLE',
    secretAccessKey: 'made-secret',
    sessionToken: 'made-token',
    expiration: '2026-11-25T10:00:00.000Z',
  });
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({
    Action: 'AssumeRole',
    RoleArn: roleArn,
    RoleSessionName: claims.sub,
    DurationSeconds: String(sessionSeconds),
    'Tags.member.1.Key': 'tenant',
    'Tags.member.1.Value': 'acme',
  });
  expect(Object.keys(sent[0] ?? {}).filter((key) => /member\.2|Transitive|Policy/.test(key))).toEqual([]);
  expect(permissions.role).toContain('sts:AssumeRole');
});

test('a subject that cannot be the name of a session is named by its digest', async () => {
  const { ask, sent } = broker();
  await ask({ token: token({ ...claims, sub: 'x'.repeat(100) }) });
  expect(sent[0]?.['RoleSessionName']).toMatch(/^sha256-[0-9a-f]{48}$/);
});

refuses('AUT-05', 'a session for a tenant that the request names', async () => {
  const { ask, sent } = broker();
  await expect(ask({ token: token(), tenant: 'globex' })).rejects.toThrow();
  await expect(ask({ tenant: 'globex' })).rejects.toThrow();
  expect(sent).toEqual([]);
});

refuses('AUT-05', 'a session for a token without a tenant, or with a tenant that is none', async () => {
  for (const tenant of [undefined, '', '*', 'acme/../globex', 'ACME', '${aws:PrincipalTag/tenant}']) {
    const { ask, sent } = broker();
    await expect(ask({ token: token({ ...claims, tenant }) })).rejects.toThrow('Unauthorized');
    expect(sent).toEqual([]);
  }
});

refuses('AUT-05', 'a session for a token that has ended, is of somebody else, or is no token', async () => {
  const bad = [
    token({ ...claims, exp: now - 60 }),
    token({ ...claims, client_id: 'another' }),
    token(claims, undefined, 'stranger'),
    token(claims, undefined, 'nobody'),
    'x',
  ];
  for (const one of bad) {
    const { ask, sent, codes } = broker();
    await expect(ask({ token: one })).rejects.toThrow('Unauthorized');
    expect(sent).toEqual([]);
    expect(codes).toHaveLength(1);
  }
});

test('of a refusal by STS the caller hears nothing but that there is no session now', async () => {
  const { ask, codes } = broker(403);
  await expect(ask({ token: token() })).rejects.toThrow(/^Service Unavailable$/);
  expect(codes).toEqual(['session-unavailable']);
});
