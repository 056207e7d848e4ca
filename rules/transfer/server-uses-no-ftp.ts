import { one } from '../example';
import { expectNoneOf } from '../expect';
import { defineRule } from '../rule';

export default defineRule({
  id: 'PC-TR-01',
  title: 'File server takes no plain FTP',
  severity: 'high',
  profile: 'recommended',
  controls: ['DAT-03'],
  waivable: true,
  appliesTo: ['AWS::Transfer::Server'],
  check(resource) {
    return resource.get('Protocols').each((protocol) => expectNoneOf(protocol, 'the protocol', 'FTP'));
  },
  docs: () => ({
    rationale: 'FTP sends passwords and files in the clear.',
    remediation: 'Name `SFTP`, `FTPS` or `AS2` in `Protocols`.',

    examples: {
      pass: {
        sftp: one('AWS::Transfer::Server', { Protocols: ['SFTP'] }),
        'omitted, which means SFTP': one('AWS::Transfer::Server'),
      },
      fail: { 'FTP, without TLS': one('AWS::Transfer::Server', { Protocols: ['SFTP', 'FTP'] }) },
    },
  }),
});
