import { inProduction, one, staged } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) =>
  one('AWS::KinesisFirehose::DeliveryStream', properties);

export default defineRule({
  id: 'PC-KF-08',
  title: 'Firehose delivers over HTTPS',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::KinesisFirehose::DeliveryStream'],
  check(resource) {
    return [
      'HttpEndpointDestinationConfiguration.EndpointConfiguration.Url',
      'SplunkDestinationConfiguration.HECEndpoint',
    ].flatMap((name) => {
      const url = resource.get(name);
      return (url.pieces()[0] ?? '').toLowerCase().startsWith('http:')
        ? fail(url, 'records and the key travel over plain HTTP')
        : pass();
    });
  },
  docs: () => ({
    rationale: 'Over plain HTTP anyone on the way reads the records and the key that lets others send.',
    remediation: 'Use an address that starts with `https://`.',
    examples: {
      pass: {
        omitted: subject(),
        https: subject({
          HttpEndpointDestinationConfiguration: {
            EndpointConfiguration: { Url: 'https://logs.example.com' },
          },
        }),
        'given later': subject({ SplunkDestinationConfiguration: { HECEndpoint: { Ref: 'Endpoint' } } }),
      },
      fail: {
        http: subject({
          HttpEndpointDestinationConfiguration: { EndpointConfiguration: { Url: 'http://logs.example.com' } },
        }),
        'http to Splunk': subject({
          SplunkDestinationConfiguration: { HECEndpoint: 'HTTP://splunk.example.com:8088' },
        }),
        'http with a host from elsewhere': subject({
          HttpEndpointDestinationConfiguration: {
            EndpointConfiguration: { Url: { 'Fn::Sub': 'http://${Host.DnsName}' } },
          },
        }),
        'http outside production': staged(
          subject({
            SplunkDestinationConfiguration: {
              HECEndpoint: inProduction('https://splunk.example.com', 'http://splunk.example.com'),
            },
          }),
        ),
      },
    },
  }),
});
