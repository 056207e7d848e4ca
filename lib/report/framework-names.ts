import { type Frameworks } from '../../checklist/frameworks';

/** What people call the frameworks that rules name. */
export const frameworkNames: Readonly<Record<keyof Frameworks, string>> = {
  fsbp: 'AWS FSBP',
  cis30: 'CIS AWS 3.0',
  cis50: 'CIS AWS 5.0',
  cis70: 'CIS AWS 7.0',
  nist80053r5: 'NIST 800-53 r5',
  pci40: 'PCI DSS 4.0',
  iso27001: 'ISO 27001:2022',
  soc2: 'SOC 2',
  awsAiSecurity: 'AWS AI security',
  wellArchitected: 'Well-Architected',
};
