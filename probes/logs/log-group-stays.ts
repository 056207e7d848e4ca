import { DeleteLogGroupCommand, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';

import { defineProbe, type Trial } from '../probe';
import { allowed, refused } from '../trial';

export default defineProbe({
  id: 'PR-LOG-01',
  title:
    'A role that may do everything with logs deletes neither the log of sign-ins nor that of the web firewall',
  controls: ['OPS-01'],
  level: 'shim',
  act: async (context) => {
    const trials: Trial[] = [];
    const groups = context.resources
      .filter(({ type, properties }) => type === 'AWS::Logs::LogGroup' && isProtected(properties))
      .map(({ physicalId }) => physicalId);
    // A probe of nothing would hold.
    for (const name of ['/aws/vendedlogs/cognito/', 'aws-waf-logs-']) {
      if (!groups.some((group) => group.startsWith(name))) throw new Error(`no protected log group ${name}…`);
    }
    const role = await context.assume('log-group-eraser', [
      { Effect: 'Allow', Action: 'logs:*', Resource: '*' },
    ]);
    for (const logGroupName of groups) {
      await refused(trials, `deletes ${logGroupName}`, ['ValidationException'], () =>
        role.logs.send(new DeleteLogGroupCommand({ logGroupName })),
      );
      await allowed(trials, `still finds ${logGroupName}, with the same rights`, async () => {
        const answer = await role.logs.send(
          new DescribeLogGroupsCommand({ logGroupNamePrefix: logGroupName }),
        );
        if (answer.logGroups?.length !== 1) throw new Error('it is gone');
      });
    }
    return trials;
  },
});

function isProtected(properties: Readonly<Record<string, unknown>>): boolean {
  return String(properties['DeletionProtectionEnabled']) === 'true';
}
