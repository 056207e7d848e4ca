import { DeleteLogGroupCommand, DescribeLogGroupsCommand } from '@aws-sdk/client-cloudwatch-logs';

import { only } from '../context';
import { defineProbe, type Trial } from '../probe';
import { allowed, refused } from '../trial';

export default defineProbe({
  id: 'PR-LOG-01',
  title: 'A role that may do everything with logs cannot delete the log of sign-ins',
  controls: ['OPS-01'],
  level: 'shim',
  act: async (context) => {
    const trials: Trial[] = [];
    const group = only(
      context,
      'AWS::Logs::LogGroup',
      (properties) => String(properties['DeletionProtectionEnabled']) === 'true',
    );
    const role = await context.assume('log-group-eraser', [
      { Effect: 'Allow', Action: 'logs:*', Resource: '*' },
    ]);
    const logGroupName = group.physicalId;
    await refused(trials, 'deletes the log group', ['ValidationException'], () =>
      role.logs.send(new DeleteLogGroupCommand({ logGroupName })),
    );
    await allowed(trials, 'still finds it, with the same rights', async () => {
      const answer = await role.logs.send(new DescribeLogGroupsCommand({ logGroupNamePrefix: logGroupName }));
      if (answer.logGroups?.length !== 1) throw new Error('it is gone');
    });
    return trials;
  },
});
