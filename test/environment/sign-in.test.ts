import { HardenedEnvironment } from '../../lib/environment/hardened-environment';
import { readConfig } from '../../lib/environment/read-config';
import { acknowledgements, newApp } from '../constructs/synth';

const waiver = { reason: 'rehearsal', owner: 'platform', expires: '2027-03-01' };
const environment = (context: object = {}) => new HardenedEnvironment(newApp(), readConfig(context));

/** Properties of the resources of one type, in the stack of identity. */
const inIdentity = (type: string, context: object = {}) =>
  environment(context)
    .synth()
    .stacks.filter(({ stackName }) => stackName.endsWith('-Identity'))
    .flatMap(({ template }) => Object.values<{ Type: string; Properties: object }>(template.Resources))
    .filter(({ Type }) => Type === type)
    .map(({ Properties }) => Properties);

test('every sign-in is delivered to the archive of the environment', () => {
  expect(inIdentity('AWS::Cognito::LogDeliveryConfiguration')).toMatchObject([
    {
      LogConfigurations: [
        { EventSource: 'userAuthEvents', S3Configuration: { BucketArn: expect.anything() } },
        { EventSource: 'userNotification' },
      ],
    },
  ]);
});

test('a development environment may do without threat protection, and its waiver says what falls away', () => {
  const dev = { profile: 'dev', waivers: { withoutThreatProtection: waiver } };
  expect(inIdentity('AWS::Cognito::UserPool', dev)).toMatchObject([{ UserPoolTier: 'ESSENTIALS' }]);
  expect(inIdentity('AWS::Cognito::UserPoolRiskConfigurationAttachment', dev)).toEqual([]);
  expect([...acknowledgements(environment(dev)).values()]).toContainEqual(
    expect.stringMatching(/^rehearsal \(plan Essentials: stolen passwords are not recognised/),
  );
});
