import { type Resource } from '../template';
import { eachPermission, type Permission } from '../template/network';
import { fail, type Judgements, pass } from './rule';

/** The names of services by their ports. */
export type Ports = Readonly<Record<number, string>>;

/** Whether a rule opens every port of TCP or UDP: it is judged as such, and not once more for each kind of service. */
export function opensEverything(permission: Permission): boolean {
  return (
    permission.isAllProtocols() ||
    (['tcp', 'udp'] as const).some(
      (protocol) => permission.admits(1, protocol) && permission.admits(65_535, protocol),
    )
  );
}

/** Fails for each rule that admits the whole internet to a kind of service, and not to every port. */
export function expectServicesClosed(resource: Resource, ports: Ports, datagrams: Ports = {}): Judgements {
  return eachPermission(resource, 'ingress', (permission) => {
    const range = permission.worldRange();
    if (range === undefined || opensEverything(permission)) return pass();
    const open = openPort(permission, ports, 'tcp') ?? openPort(permission, datagrams, 'udp');
    return open === undefined
      ? pass()
      : fail(
          permission.value,
          `port ${open} (${ports[open] ?? datagrams[open]}) is open to ${range.describe()}`,
        );
  });
}

function openPort(permission: Permission, ports: Ports, protocol: 'tcp' | 'udp'): number | undefined {
  return permission.firstAdmitted(Object.keys(ports).map(Number), protocol);
}
