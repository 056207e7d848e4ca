import { type Resource, type Template } from '../template';
import { wayFromInternet, wayText } from '../template/network';
import { fail, type Judgements, pass } from './rule';

/** Ports by which machines are administered, and what listens there. */
export const administration: Readonly<Record<number, string>> = {
  22: 'SSH',
  23: 'Telnet',
  2375: 'Docker',
  3389: 'RDP',
  5900: 'VNC',
  5985: 'WinRM',
  5986: 'WinRM',
  6443: 'Kubernetes',
  10250: 'kubelet',
};

/** Ports of databases, caches, indexes and file shares. */
export const data: Readonly<Record<number, string>> = {
  445: 'SMB',
  1433: 'SQL Server',
  1521: 'Oracle',
  2049: 'NFS',
  3306: 'MySQL',
  5432: 'PostgreSQL',
  5601: 'Kibana',
  6379: 'Redis',
  7000: 'Cassandra',
  8086: 'InfluxDB',
  9042: 'Cassandra',
  9200: 'Elasticsearch',
  11211: 'Memcached',
  27017: 'MongoDB',
};

/** Fails where the template shows a whole way from the internet to one of the ports of a resource. */
export function expectOutOfReach(
  resource: Resource,
  template: Template,
  ports: Readonly<Record<number, string>>,
  noun: string,
): Judgements {
  const way = wayFromInternet(template, resource, Object.keys(ports).map(Number), noun);
  if (!way) return pass();
  const service = ports[way.port] ?? '';
  return fail('/Properties', `port ${way.port} (${service}) is open to the internet: ${wayText(way)}`);
}
