import { type Permission } from '../template/network';
import { type Ports } from './open-ports';

/** Ports by the services behind them: those that have rules of their own. */
export const databases: Ports = {
  1433: 'SQL Server',
  1434: 'SQL Server',
  1521: 'Oracle',
  2483: 'Oracle',
  2484: 'Oracle',
  3306: 'MySQL',
  5432: 'PostgreSQL',
  5439: 'Redshift',
  5984: 'CouchDB',
  7000: 'Cassandra',
  7001: 'Cassandra',
  7199: 'Cassandra',
  8086: 'InfluxDB',
  9042: 'Cassandra',
  9160: 'Cassandra',
  27017: 'MongoDB',
  27018: 'MongoDB',
  27019: 'MongoDB',
  50000: 'Db2',
  61620: 'Cassandra',
};
export const databasesDatagrams: Ports = { 1434: 'SQL Server Browser' };
export const caches: Ports = {
  5601: 'Kibana',
  6379: 'Redis',
  6380: 'Redis',
  9200: 'Elasticsearch',
  9300: 'Elasticsearch',
  11211: 'Memcached',
  11214: 'Memcached',
  11215: 'Memcached',
};
export const cachesDatagrams: Ports = { 11211: 'Memcached' };
export const consoles: Ports = {
  23: 'Telnet',
  512: 'rexec',
  513: 'rlogin',
  514: 'rsh',
  5500: 'VNC',
  5800: 'VNC',
  5900: 'VNC',
  5901: 'VNC',
  5985: 'WinRM',
  5986: 'WinRM',
  6000: 'X11',
};
export const fileShares: Ports = {
  20: 'FTP',
  21: 'FTP',
  111: 'portmapper',
  135: 'RPC',
  137: 'NetBIOS',
  138: 'NetBIOS',
  139: 'NetBIOS',
  445: 'SMB',
  873: 'rsync',
  2049: 'NFS',
};
export const fileSharesDatagrams: Ports = {
  69: 'TFTP',
  111: 'portmapper',
  137: 'NetBIOS',
  138: 'NetBIOS',
  2049: 'NFS',
};
export const directories: Ports = {
  53: 'DNS',
  88: 'Kerberos',
  389: 'LDAP',
  464: 'Kerberos',
  636: 'LDAP',
  749: 'Kerberos',
  750: 'Kerberos',
  3268: 'global catalog',
  3269: 'global catalog',
};
export const directoriesDatagrams: Ports = {
  53: 'DNS',
  88: 'Kerberos',
  123: 'NTP',
  161: 'SNMP',
  389: 'LDAP',
  1900: 'SSDP',
};
export const clusterControl: Ports = {
  2181: 'ZooKeeper',
  2375: 'Docker',
  2376: 'Docker',
  2379: 'etcd',
  2380: 'etcd',
  2382: 'Analysis Services',
  2383: 'Analysis Services',
  4505: 'Salt',
  4506: 'Salt',
  6443: 'Kubernetes',
  8020: 'Hadoop',
  8088: 'Hadoop',
  8140: 'Puppet',
  8500: 'Consul',
  8888: 'notebooks',
  9000: 'Hadoop',
  9090: 'Prometheus',
  10250: 'kubelet',
  50070: 'Hadoop',
  50470: 'Hadoop',
  61621: 'Cassandra OpsCenter',
};
export const brokers: Ports = {
  1883: 'MQTT',
  4369: 'Erlang port mapper',
  5671: 'AMQP',
  5672: 'AMQP',
  8161: 'ActiveMQ',
  9092: 'Kafka',
  9094: 'Kafka',
  9096: 'Kafka',
  9098: 'Kafka',
  15672: 'RabbitMQ',
  61613: 'STOMP',
  61616: 'ActiveMQ',
};
export const mail: Ports = {
  25: 'SMTP',
  110: 'POP3',
  143: 'IMAP',
  465: 'SMTP',
  587: 'SMTP',
  993: 'IMAP',
  995: 'POP3',
};

const named = {
  tcp: new Set([
    22,
    3389,
    ...[databases, caches, consoles, fileShares, directories, clusterControl, brokers, mail].flatMap(
      (ports) => Object.keys(ports).map(Number),
    ),
  ]),
  udp: new Set(
    [databasesDatagrams, cachesDatagrams, fileSharesDatagrams, directoriesDatagrams].flatMap((ports) =>
      Object.keys(ports).map(Number),
    ),
  ),
};

/** Whether a rule of a security group opens one port only, and another rule of ours says so. */
export function isNamedService({ value }: Permission): boolean {
  const port = value.get('FromPort').number();
  if (port === undefined || value.get('ToPort').number() !== port) return false;
  const protocol = value.get('IpProtocol');
  return (
    (named.tcp.has(port) && protocol.is('tcp', '6')) || (named.udp.has(port) && protocol.is('udp', '17'))
  );
}
