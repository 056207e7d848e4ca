import {
  type AwsAiSecurityId,
  type Cis30Id,
  type Cis50Id,
  type Cis70Id,
  type FsbpId,
  type Iso27001Id,
  type Nist80053Id,
  type Pci40Id,
  type Soc2Id,
  type WellArchitectedId,
} from './frameworks.generated';

/** Published ids that a rule may name where the judgement is the same. An id that the framework does not have does not compile. */
export interface Frameworks {
  /** AWS Foundational Security Best Practices, the standard of Security Hub. */
  readonly fsbp?: readonly FsbpId[];
  /** CIS Amazon Web Services Foundations Benchmark 3.0. */
  readonly cis30?: readonly Cis30Id[];
  /** CIS Amazon Web Services Foundations Benchmark 5.0. */
  readonly cis50?: readonly Cis50Id[];
  /** CIS Amazon Web Services Foundations Benchmark 7.0. */
  readonly cis70?: readonly Cis70Id[];
  /** NIST SP 800-53, revision 5. */
  readonly nist80053r5?: readonly Nist80053Id[];
  /** PCI DSS 4.0. */
  readonly pci40?: readonly Pci40Id[];
  /** ISO/IEC 27001:2022, Annex A. */
  readonly iso27001?: readonly Iso27001Id[];
  /** SOC 2, the trust services criteria. */
  readonly soc2?: readonly Soc2Id[];
  /** AWS's security framework for generative AI. */
  readonly awsAiSecurity?: readonly AwsAiSecurityId[];
  /** The security pillar of the AWS Well-Architected Framework. */
  readonly wellArchitected?: readonly WellArchitectedId[];
}
