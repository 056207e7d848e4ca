/**
 * The clauses: every sentence of the five source checklists, restated, with the controls that satisfy it.
 *
 * An id is `<document>.<section>.<bullet>`; the documents are A to E.
 */
import { type Clause } from './types';

export const clauses = {
  'A.1.1': {
    says: 'OIDC with PKCE, no implicit flow; client secrets and JWT signing keys rotate on a schedule',
    controls: ['IDN-01', 'IDN-06'],
  },
  'A.1.2': {
    says: 'MFA for admins by WebAuthn or TOTP; no SMS fallback for privileged roles',
    controls: ['IDN-02'],
  },
  'A.1.3': {
    says: 'Short access tokens, rotating refresh tokens, sliding sessions; password or factor change ends sessions',
    controls: ['IDN-03', 'IDN-04'],
  },
  'A.1.4': {
    says: 'Passwordless customers; login and signup rate limited; CAPTCHA only after a risk signal',
    controls: ['IDN-07', 'IDN-09'],
  },
  'A.2.1': {
    says: 'Roles and granular scopes as policy code whose diffs are reviewed',
    controls: ['AUT-01'],
  },
  'A.2.2': {
    says: 'Tenant id in every query, row-level security, automated cross-tenant tests',
    controls: ['AUT-05', 'AUT-06'],
  },
  'A.2.3': {
    says: 'A service account per integration, least privilege, signed internal calls',
    controls: ['IDN-12', 'AUT-02'],
  },
  'A.2.4': {
    says: 'Every permission decision logged with actor, resource, scope, result, to immutable storage',
    controls: ['AUT-07', 'OPS-01'],
  },
  'A.3.1': { says: 'Card data kept out; PCI processors; everything tokenised', controls: ['PAY-01'] },
  'A.3.2': {
    says: 'Webhook signatures and replay windows; idempotency keys on payment mutations',
    controls: ['PAY-02', 'PAY-03'],
  },
  'A.3.3': {
    says: 'Server validates currency, amount, tax; historical tax rates locked; invoices tamper-evident',
    controls: ['PAY-05', 'PAY-09'],
  },
  'A.3.4': {
    says: 'Billing tenants apart from app tenants; financial exports restricted; daily payout reconciliation with alerts',
    controls: ['DAT-09', 'PAY-07'],
  },
  'A.4.1': {
    says: 'Dangerous actions need fresh authentication, step-up MFA, and a signed diff',
    controls: ['IDN-10', 'AUT-10'],
  },
  'A.4.2': {
    says: 'CSP without inline scripts, CSRF protection, same-site cookies',
    controls: ['NET-05', 'IDN-08'],
  },
  'A.4.3': {
    says: 'Feature flags with blast-radius limits, approvals in production, automatic expiry',
    controls: ['SUP-08'],
  },
  'A.5.1': {
    says: 'Prompts and uploads scanned for PII, masked before storage; encryption at rest and in transit',
    controls: ['DAT-07', 'DAT-02', 'DAT-03'],
  },
  'A.5.2': {
    says: 'Prompt injection met with allowlists, output schemas, tool scopes',
    controls: ['AIS-01', 'AIS-02'],
  },
  'A.5.3': { says: 'Model output never changes policy; deterministic validation', controls: ['AIS-03'] },
  'A.6.1': {
    says: 'Pinned dependencies, SBOMs, signed artifacts, deploys gated by SLSA or like',
    controls: ['SUP-01', 'SUP-02', 'SUP-03'],
  },
  'A.6.2': {
    says: 'Canary releases, WAF and runtime protection, weekly chaos and restore runs, practised incident response',
    controls: ['SUP-07', 'NET-01', 'OPS-07', 'OPS-04', 'OPS-05', 'OPS-06'],
  },
  'A.6.3': {
    says: 'The checklist as tests in CI; missing controls fail the build; a living security README',
    controls: ['SUP-09', 'OPS-08'],
  },
  'A.7.1': {
    says: 'Field note: exports re-authenticate and every role change is traceable',
    controls: ['IDN-10', 'OPS-02'],
  },
  'B.1.1': {
    says: 'Passkeys or magic links with device binding, phishing-resistant flows, step-up for risky scopes',
    controls: ['IDN-07', 'IDN-10'],
  },
  'B.1.2': {
    says: 'PKCE required, client secrets rotated, short tokens with refresh rotation and reuse detection',
    controls: ['IDN-01', 'IDN-03', 'IDN-06'],
  },
  'B.1.3': {
    says: 'JWT exp at most 15 minutes with aud, iss, nonce, signed by asymmetric keys in an HSM or KMS',
    controls: ['IDN-03', 'IDN-05'],
  },
  'B.1.4': {
    says: 'Session cookies SameSite, HttpOnly, Secure; bound to address and agent with tolerance',
    controls: ['IDN-08'],
  },
  'B.1.5': {
    says: 'Rate limits on login, token, verification; bot scoring; CAPTCHA only on anomaly',
    controls: ['IDN-09'],
  },
  'B.2.1': { says: 'ABAC over subject role, resource owner, action, contextual risk', controls: ['AUT-04'] },
  'B.2.2': {
    says: 'Permissions stored centrally and versioned; widening a grant needs a ticket and a review',
    controls: ['AUT-01', 'SUP-10'],
  },
  'B.2.3': { says: 'Least privilege in generated services; no admin fallbacks', controls: ['AUT-02'] },
  'B.2.4': {
    says: 'Deny by default; negative tests; decision snapshots in CI',
    controls: ['AUT-02', 'AUT-06'],
  },
  'B.3.1': {
    says: 'Signatures with rotating secrets or asymmetric keys, timestamp tolerance, stored nonces',
    controls: ['PAY-02'],
  },
  'B.3.2': { says: 'Idempotency keys on handlers; dedupe window kept per endpoint', controls: ['PAY-03'] },
  'B.3.3': { says: 'Egress allowlist and TLS pinning for outgoing calls', controls: ['NET-03', 'NET-06'] },
  'B.3.4': {
    says: 'Raw payloads kept for forensics, PII redacted from logs, data lineage mapped',
    controls: ['PAY-04', 'DAT-07', 'DAT-05'],
  },
  'B.4.1': {
    says: 'No PAN; PSP tokens and vaults; card data out of logs, analytics, prompts',
    controls: ['PAY-01'],
  },
  'B.4.2': {
    says: 'PCI scope segregated, its keys isolated, mTLS for charging and refunds',
    controls: ['PAY-10', 'NET-06'],
  },
  'B.4.3': { says: 'Two-person refunds with velocity caps and anomaly alerts', controls: ['PAY-08'] },
  'B.4.4': {
    says: 'Append-only ledger, daily reconciliation, idempotency across provider outages',
    controls: ['PAY-06', 'PAY-07', 'PAY-03'],
  },
  'B.5.1': {
    says: 'Pinned dependencies, SBOM, automatic pull requests for critical CVEs, risky transitive packages banned',
    controls: ['SUP-01', 'SUP-02', 'SUP-05'],
  },
  'B.5.2': {
    says: 'Generated IaC has security groups, least-privilege IAM, secret references, never inline secrets',
    controls: ['SUP-09', 'AUT-02', 'DAT-06', 'NET-04'],
  },
  'B.5.3': {
    says: 'Prompts and generated code scanned for secrets before merge',
    controls: ['SUP-04', 'AIS-04'],
  },
  'B.6.1': {
    says: 'Structured audit logs for auth, policy, money; kept at least 365 days',
    controls: ['OPS-01'],
  },
  'B.6.2': {
    says: 'Threat rules: impossible travel, excessive declines, webhook replay spikes',
    controls: ['OPS-03'],
  },
  'B.6.3': {
    says: 'Playbooks and kill switches; dry-run gates for policy and pricing changes',
    controls: ['OPS-06', 'AIS-10', 'SUP-10'],
  },
  'B.7.1': {
    says: 'OIDC conformance, JWT claim fuzzing, cookie flags verified in staging',
    controls: ['OPS-09'],
  },
  'B.7.2': {
    says: 'Denies unit-tested, policy snapshots, escalation attempts through API and UI',
    controls: ['AUT-06', 'OPS-09'],
  },
  'B.7.3': { says: 'Payment failures simulated: idempotent retries, refund abuse', controls: ['OPS-09'] },
  'B.7.4': { says: 'Webhook payloads replayed, secrets rotated, 401/403 confirmed', controls: ['OPS-09'] },
  'C.1.1': {
    says: 'OIDC, short tokens, PKCE for public clients, signing keys rotated quarterly',
    controls: ['IDN-01', 'IDN-03', 'IDN-06'],
  },
  'C.1.2': { says: 'MFA mandatory; WebAuthn for admin and finance roles', controls: ['IDN-02'] },
  'C.1.3': {
    says: 'HttpOnly, SameSite=Strict cookies; device binding in high-risk flows',
    controls: ['IDN-08'],
  },
  'C.1.4': {
    says: 'Narrow OAuth scopes; a model never asks for wider scopes for a user',
    controls: ['IDN-11'],
  },
  'C.1.5': {
    says: 'Credential stuffing throttled and detected; bot challenges on password, OTP, magic-link endpoints',
    controls: ['IDN-09'],
  },
  'C.2.1': {
    says: 'Role-permission matrix per resource with negative tests',
    controls: ['AUT-01', 'AUT-06'],
  },
  'C.2.2': {
    says: 'Central policy as code evaluated on the server at every request',
    controls: ['AUT-01', 'AUT-03'],
  },
  'C.2.3': { says: 'ABAC on department, region, sensitivity, owner', controls: ['AUT-04'] },
  'C.2.4': {
    says: 'Permission drift reports: nightly snapshot, alert on unexpected grants',
    controls: ['AUT-08'],
  },
  'C.2.5': {
    says: 'Admin actions logged with who, what, when, where, justification',
    controls: ['AUT-07', 'AUT-10'],
  },
  'C.3.1': { says: 'Tokenised cards through hosted fields; PCI-DSS SAQ A', controls: ['PAY-01'] },
  'C.3.2': {
    says: 'Webhook signatures; replay protection and idempotency for checkout and refunds',
    controls: ['PAY-02', 'PAY-03'],
  },
  'C.3.3': {
    says: 'Amounts verified on the server, discounts capped, credits doubly approved',
    controls: ['PAY-05', 'PAY-08'],
  },
  'C.3.4': {
    says: 'Invoice PDFs encrypted, hashed, canonical copy in immutable storage',
    controls: ['PAY-09'],
  },
  'C.3.5': {
    says: 'Tax by jurisdiction; trials, proration, failed renewals, partial refunds tested',
    controls: ['PAY-05'],
  },
  'C.4.1': {
    says: 'Data classified, PII/PHI tagged at ingestion, per-tenant keys, TLS 1.2+',
    controls: ['DAT-05', 'DAT-01', 'DAT-03'],
  },
  'C.4.2': {
    says: 'Secrets redacted from prompts and logs; model cannot reach privileged APIs',
    controls: ['AIS-04', 'AIS-02'],
  },
  'C.4.3': {
    says: 'Model versions and dependencies pinned; SBOM; signed artifacts; supply chain verified at deploy',
    controls: ['AIS-07', 'SUP-01', 'SUP-02', 'SUP-03'],
  },
  'C.4.4': {
    says: 'Embeddings isolated by tenant, row-level security, hard query limits',
    controls: ['AIS-06'],
  },
  'C.5.1': {
    says: 'Structured audit logs to a SIEM; alerts on permission changes, payout edits, role escalations',
    controls: ['OPS-01', 'OPS-02'],
  },
  'C.5.2': { says: 'Prompt injection red-teamed; canary prompts detect jailbreaks', controls: ['AIS-09'] },
  'C.5.3': {
    says: 'Restore drills, RTO/RPO, runbooks, customer communication templates',
    controls: ['OPS-04', 'OPS-06'],
  },
  'C.6.1': {
    says: 'Secrets in a vault, least-privilege roles, private egress to third-party APIs',
    controls: ['DAT-06', 'AUT-02', 'NET-03'],
  },
  'C.6.2': {
    says: 'Preflight blocks a deploy when compliance fails; production migrations need approval',
    controls: ['SUP-09', 'SUP-07'],
  },
  'C.7.1': {
    says: 'Controls reviewed quarterly, owned, measured; evidence collected automatically',
    controls: ['OPS-08'],
  },
  'D.1.1': {
    says: 'OIDC/OAuth2, short tokens, mandatory MFA, device or WebAuthn preferred',
    controls: ['IDN-01', 'IDN-02', 'IDN-03'],
  },
  'D.1.2': {
    says: 'JWTs with aud/exp/iat, rotated keys, refresh tokens kept by the server with reuse detection',
    controls: ['IDN-03', 'IDN-05', 'IDN-06'],
  },
  'D.1.3': {
    says: 'Between services mTLS and audience-bound tokens; no static API key shared across tenants',
    controls: ['IDN-12', 'NET-06'],
  },
  'D.1.4': {
    says: 'Secrets in a vault or KMS; none in client code, environment or prompts',
    controls: ['DAT-06', 'AIS-04'],
  },
  'D.2.1': { says: 'Roles and permissions as code (OPA, Cedar), diffs reviewed', controls: ['AUT-01'] },
  'D.2.2': {
    says: 'ABAC on tenant, org, region, sensitivity; row-level security in the database',
    controls: ['AUT-04', 'AUT-05'],
  },
  'D.2.3': {
    says: 'Model tools limited by role; tool inputs validated against schemas',
    controls: ['AIS-02'],
  },
  'D.2.4': {
    says: 'Immutable audit trail that includes prompts, tool calls, outputs, with PII redacted',
    controls: ['AUT-07', 'AIS-11'],
  },
  'D.2.5': {
    says: 'Per-tenant keys at rest; field-level encryption of cards, SSNs, secrets',
    controls: ['DAT-01', 'DAT-04'],
  },
  'D.3.1': { says: 'Cards delegated to a PSP; SAQ A only', controls: ['PAY-01'] },
  'D.3.2': {
    says: 'Payment details tokenised; 3DS/SCA; velocity limits per customer and card',
    controls: ['PAY-11', 'PAY-08'],
  },
  'D.3.3': {
    says: 'Idempotency on charges, refunds, webhooks; duplicates refused; retries with jitter',
    controls: ['PAY-03', 'PAY-04'],
  },
  'D.3.4': {
    says: 'Webhook signatures, rotating secrets, dead-letter queue with alerts',
    controls: ['PAY-02', 'PAY-04'],
  },
  'D.3.5': {
    says: 'Double-entry ledger reconciled daily against the PSP, drift flagged',
    controls: ['PAY-06', 'PAY-07'],
  },
  'D.4.1': {
    says: 'Prompt injection: allowlists, denying system prompts, output schemas',
    controls: ['AIS-01', 'AIS-03'],
  },
  'D.4.2': {
    says: 'PII masked or hashed before models; DLP; geographic pinning',
    controls: ['DAT-07', 'DAT-08'],
  },
  'D.4.3': {
    says: 'Model API tokens least-privileged, rate-limited, isolated per tenant',
    controls: ['AIS-05'],
  },
  'D.4.4': { says: 'Red-teaming; human approval for high-risk actions', controls: ['AIS-09', 'AIS-08'] },
  'D.5.1': {
    says: 'dev, stage, prod apart; no test accounts or default credentials in production',
    controls: ['NET-07'],
  },
  'D.5.2': {
    says: 'CI/CD with signed artifacts, SBOM, SAST/DAST, pinning; infrastructure code reviewed',
    controls: ['SUP-01', 'SUP-02', 'SUP-03', 'SUP-04'],
  },
  'D.5.3': {
    says: 'TLS 1.3, HSTS, CSP, strict CORS; WAF; abuse detection on generation endpoints',
    controls: ['DAT-03', 'NET-05', 'NET-01', 'AIS-05'],
  },
  'D.5.4': { says: 'Backups, RPO/RTO, a global kill switch for AI tools', controls: ['OPS-04', 'AIS-10'] },
  'D.6.1': {
    says: 'Example: Buyer, Seller, Finance roles; tabletop of a malicious refund prompt',
    controls: ['AUT-01', 'OPS-05'],
  },
  'E.1.1': {
    says: 'OIDC with PKCE; MFA or passkeys for every privileged role',
    controls: ['IDN-01', 'IDN-02'],
  },
  'E.1.2': {
    says: 'Short access, rotating refresh tokens, server-side session store',
    controls: ['IDN-03', 'IDN-08'],
  },
  'E.1.3': { says: 'iss/aud pinned, exp/nbf enforced, revocation list', controls: ['IDN-05'] },
  'E.1.4': {
    says: 'Sessions bound to device and IP risk; step-up for sensitive actions',
    controls: ['IDN-08', 'IDN-10'],
  },
  'E.1.5': { says: 'Strict cookies; TLS, HSTS, CSP forced', controls: ['IDN-08', 'NET-05', 'DAT-03'] },
  'E.2.1': { says: 'Explicit roles and permissions; least privilege; deny by default', controls: ['AUT-02'] },
  'E.2.2': { says: 'Authorization on the server, never in the client or the LLM', controls: ['AUT-03'] },
  'E.2.3': {
    says: 'Row-level security, per-tenant keys, no client-supplied tenant ids',
    controls: ['AUT-05', 'DAT-01'],
  },
  'E.2.4': { says: 'Policies as code, reviewed and tested in CI', controls: ['AUT-01', 'AUT-06'] },
  'E.2.5': { says: 'Break-glass roles, time-bound, fully audited', controls: ['AUT-09'] },
  'E.3.1': { says: 'Hosted fields; never PAN or CVV', controls: ['PAY-01'] },
  'E.3.2': {
    says: 'Webhook signatures, idempotency keys, retries with exponential backoff',
    controls: ['PAY-02', 'PAY-03', 'PAY-04'],
  },
  'E.3.3': {
    says: 'PII encrypted at rest; customer identifiers tokenised across services',
    controls: ['DAT-02', 'DAT-04'],
  },
  'E.3.4': {
    says: 'SCA/3DS, no double charges, refund and void chains logged with the actor',
    controls: ['PAY-11', 'PAY-03', 'PAY-06'],
  },
  'E.3.5': { says: 'Currency and precision normalised; mixed-currency carts refused', controls: ['PAY-05'] },
  'E.4.1': {
    says: 'No prompt-driven role escalation; tools allowlisted, arguments validated',
    controls: ['AIS-02', 'IDN-11'],
  },
  'E.4.2': {
    says: 'User input and retrieved context sanitised; secrets and tokens stripped from prompts',
    controls: ['AIS-01', 'AIS-04'],
  },
  'E.4.3': {
    says: 'Outputs constrained by schemas and policy validators; unsafe content quarantined',
    controls: ['AIS-03'],
  },
  'E.4.4': {
    says: 'Embeddings isolated per tenant, vector stores encrypted, cross-tenant search controlled',
    controls: ['AIS-06'],
  },
  'E.5.1': {
    says: 'Templates vetted by SBOM, pinned versions, provenance (SLSA, cosign)',
    controls: ['SUP-01', 'SUP-02', 'SUP-03'],
  },
  'E.5.2': { says: 'SAST/DAST, dependency audit, IaC scan on every template merge', controls: ['SUP-04'] },
  'E.5.3': {
    says: 'Distroless, non-root, read-only containers; signed images',
    controls: ['SUP-06', 'SUP-03'],
  },
  'E.6.1': {
    says: 'Structured, privacy-aware audit logs for auth, RBAC decisions, payments, AI tool calls',
    controls: ['OPS-01', 'AIS-11'],
  },
  'E.6.2': {
    says: 'Anomalies: sudden role grants, payment spikes, vector-store exfiltration',
    controls: ['OPS-03'],
  },
  'E.6.3': {
    says: 'Runbooks, RTO/RPO, incident simulations with canary tokens and chaos drills',
    controls: ['OPS-05', 'OPS-06', 'OPS-04'],
  },
  'E.7.1': {
    says: 'Example: refunds limited to the venue and a cap, step-up above it; couriers see no payment details',
    controls: ['PAY-08', 'IDN-10', 'AUT-04'],
  },
  'E.7.2': {
    says: 'Example: CRM notes never cross tenants; exports need approval by a workflow with signed webhooks',
    controls: ['AUT-05', 'DAT-09'],
  },
  'E.8.1': {
    says: 'Rate limits per user and tenant; circuit breakers and surge queues',
    controls: ['NET-02'],
  },
  'E.8.2': {
    says: 'HMAC-signed webhooks, TLS 1.2+, certificates rotated automatically',
    controls: ['PAY-02', 'DAT-03', 'NET-06'],
  },
  'E.8.3': { says: 'Secrets in a vault, rotated on suspicion of breach, never logged', controls: ['DAT-06'] },
  'E.8.4': {
    says: 'Zero trust between services: mutual TLS, policy-based access',
    controls: ['NET-06', 'IDN-12'],
  },
  'E.9.1': {
    says: 'Controls baked into scaffolding so every new service inherits them',
    controls: ['SUP-11'],
  },
} as const satisfies Record<string, Clause>;

/** A clause of the source checklists. */
export type ClauseId = keyof typeof clauses;

export function isClauseId(id: string): id is ClauseId {
  return Object.hasOwn(clauses, id);
}
