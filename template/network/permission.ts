import { type PlaceJudgement } from '../explore';
import { type Resource } from '../resource';
import { type Value } from '../value';
import { isWorldRange } from './range';

/** One rule of a security group, inline or a resource of its own. */
export class Permission {
  private readonly protocol: Value;
  private readonly from: Value;
  private readonly to: Value;

  constructor(readonly value: Value) {
    this.protocol = value.get('IpProtocol');
    this.from = value.get('FromPort');
    this.to = value.get('ToPort');
  }

  /** JSON pointer from the resource. */
  get path(): string {
    return this.value.path;
  }

  /** The range that admits the whole internet, IPv4 or IPv6, if there is one. */
  worldRange(): Value | undefined {
    return [this.value.get('CidrIp'), this.value.get('CidrIpv6')].find(isWorldRange);
  }

  isAllProtocols(): boolean {
    return this.protocol.is('-1', 'all', 'ALL');
  }

  /** Whether it admits a port over TCP or UDP (`tcp`, `udp`). */
  admits(port: number, protocol: 'tcp' | 'udp' = 'tcp'): boolean {
    if (this.isAllProtocols()) return true;
    const names = [protocol, protocol.toUpperCase(), protocol === 'tcp' ? '6' : '17'];
    if (!this.protocol.is(...names)) return false;
    const { from, to } = this;
    if (from.is('-1') || (from.isAbsent() && to.isAbsent())) return true;
    const startsBefore = from.isAbsent() || from.isAtMost(port);
    return startsBefore && (to.isAbsent() ? from.is(port) : to.is('-1') || to.isAtLeast(port));
  }

  /** The first of some ports that it admits. Where both ends are decided at deployment nothing tells ports apart: the first stands for all. */
  firstAdmitted(ports: readonly number[], protocol: 'tcp' | 'udp' = 'tcp'): number | undefined {
    const isOpen = this.from.isOpaque() && this.to.isOpaque();
    return (isOpen ? ports.slice(0, 1) : ports).find((port) => this.admits(port, protocol));
  }

  /** How many ports it opens, where both ends are known. */
  portCount(): number | undefined {
    const from = this.from.number();
    const to = this.to.number();
    return from === undefined || to === undefined ? undefined : to - from + 1;
  }
}

const inline = { ingress: 'SecurityGroupIngress', egress: 'SecurityGroupEgress' } as const;

/** The resource types whose rules `eachPermission` reads, for `appliesTo`. */
export const permissionTypes = {
  ingress: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupIngress'],
  egress: ['AWS::EC2::SecurityGroup', 'AWS::EC2::SecurityGroupEgress'],
} as const;

/** Judges each rule of a security group, or the one rule that a stand-alone resource is, by itself. */
export function eachPermission(
  resource: Resource,
  direction: keyof typeof inline,
  judge: (permission: Permission) => readonly PlaceJudgement[],
): readonly PlaceJudgement[] {
  if (resource.type !== 'AWS::EC2::SecurityGroup') return judge(new Permission(resource.properties));
  return resource.get(inline[direction]).each((value) => judge(new Permission(value)));
}
