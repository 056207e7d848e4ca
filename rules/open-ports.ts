import { type Resource } from '../template';
import { eachPermission, type Permission } from '../template/network';
import { fail, type Judgements, pass } from './rule';

/** The names of services by their ports. */
export type Ports = Readonly<Record<number, string>>;

/** Fails for each rule of a security group that admits the whole internet to one of the ports. */
export function expectClosedToWorld(
  resource: Resource,
  ports: Ports,
  protocol: 'tcp' | 'udp' = 'tcp',
): Judgements {
  return eachPermission(resource, 'ingress', (permission) => {
    const range = permission.worldRange();
    const port = range && openPort(permission, ports, protocol);
    return range && port !== undefined
      ? fail(permission.value, `port ${port} (${ports[port]}) is open to ${range.describe()}`)
      : pass();
  });
}

function openPort(permission: Permission, ports: Ports, protocol: 'tcp' | 'udp'): number | undefined {
  return Object.keys(ports)
    .map(Number)
    .find((port) => permission.admits(port, protocol));
}
