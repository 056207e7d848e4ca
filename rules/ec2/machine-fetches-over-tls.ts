import { one } from '../example';
import { defineRule, fail, pass } from '../rule';
const plain =
  /\b(?:curl|wget)\b[^\n;|&]{1,300}http:\/\/(?!169\.254\.|127\.|localhost|\[|10\.|192\.168\.)[^\s"'/]{1,300}\/[^\s"']{0,300}(?:\.(?:sh|rpm|deb|tar|tgz|gz|zip|jar|py|exe|msi|repo)\b|\s+\|\s*(?:sudo )?(?:ba)?sh\b)/i;
const machine = (script: string) =>
  one('AWS::EC2::Instance', { UserData: { 'Fn::Base64': `#!/bin/bash\n${script}\n` } });

export default defineRule({
  id: 'PC-EC2-115',
  title: 'Machine fetches what it installs over TLS',
  severity: 'medium',
  profile: 'recommended',
  controls: ['SUP-01', 'DAT-03'],
  waivable: true,
  appliesTo: ['AWS::EC2::Instance', 'AWS::EC2::LaunchTemplate', 'AWS::AutoScaling::LaunchConfiguration'],
  check(resource) {
    const script = resource.get(
      resource.type === 'AWS::EC2::LaunchTemplate' ? 'LaunchTemplateData.UserData' : 'UserData',
    );
    return plain.test(
      script
        .pieces()
        .map((piece) => piece ?? 'x')
        .join(''),
    )
      ? fail(script, 'the script of the first start fetches over plain HTTP')
      : pass();
  },
  docs: () => ({
    rationale:
      'Whoever is on the way hands the machine a program of his own, and the machine runs it as root.',
    remediation: 'Fetch by `https://` in `UserData`, and compare a checksum.',
    examples: {
      pass: {
        'over TLS': machine('curl -fsSL https://example.com/agent.sh -o agent.sh'),
        'its own metadata': machine('curl http://169.254.169.254/latest/meta-data/'),
        itself: machine('curl -s http://localhost:8080/health'),
        omitted: one('AWS::EC2::Instance'),
        'an answer that nothing runs': machine('curl http://example.com/ping > /dev/null'),
        'what is no download': machine('echo http://example.com > /etc/motd'),
      },
      fail: {
        'a script, without a check': machine('curl http://example.com/agent.sh | bash'),
        'a script without an ending': machine('curl -s http://example.com/setup | sudo bash'),
        'a package, in a launch template': one('AWS::EC2::LaunchTemplate', {
          LaunchTemplateData: {
            UserData: { 'Fn::Base64': { 'Fn::Sub': 'wget -q http://example.com/${AWS::Region}/agent.rpm' } },
          },
        }),
      },
    },
  }),
});
