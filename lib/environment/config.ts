import { z } from 'zod';

const waiver = z.strictObject({
  reason: z.string(),
  owner: z.string(),
  ticket: z.string().optional(),
  expires: z.string(),
});

/** A waiver of one rule, below one construct: `at` is its path inside the stage, such as `Logs/Archive`. */
const acceptance = waiver.extend({ at: z.string(), rule: z.string() });

/** A host name below a domain. */
const host = z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'a host name, such as www.example.com');

const site = z.strictObject({
  /** Host names of the site. */
  domainNames: z.array(host).min(1),
  /** Certificate of the host names. */
  certificateArn: z
    .string()
    .regex(/^arn:[\w-]+:acm:us-east-1:\d{12}:certificate\/[\w-]+$/, 'the ARN of a certificate in us-east-1'),
  /** Countries that are served; all, if none is named. */
  countries: z
    .array(z.string().regex(/^[A-Z]{2}$/, 'a two-letter code, such as DE'))
    .min(1)
    .optional(),
});

const urls = z.array(z.string()).min(1);

/**
 * The environment as cdk.json's context describes it, under the key `portcullis`.
 *
 * Every promise it gives up stands in `waivers`, and only a `dev` profile may have any; every finding of the gate that it
 * accepts stands in `accepts`.
 */
export const configSchema = z.strictObject({
  /** Name of the stage; first part of every stack's name. */
  stage: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]{0,15}$/,
      'lower-case letters, digits and "-", beginning with a letter, 16 at most',
    )
    .default('local'),
  /** `prod` keeps every promise; `dev` may loosen what `waivers` names. */
  profile: z.enum(['prod', 'dev']).default('prod'),
  /** Account to deploy to. */
  account: z
    .string()
    .regex(/^\d{12}$/, 'twelve digits, as a string')
    .optional(),
  /** Region to deploy to. */
  region: z
    .string()
    .regex(/^[a-z]{2}(?:-[a-z]+)+-\d$/, 'a region, such as eu-central-1')
    .optional(),
  /** How long the log archive keeps what it is given, in days; it deletes nothing earlier. Logs of sign-ins stay a year at least. */
  retentionDays: z.int().min(1).max(36_500).default(365),
  /** Sign-in address of your own, with its certificate. */
  domain: z
    .strictObject({
      name: z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, 'a host name, such as auth.example.com'),
      certificateArn: z
        .string()
        .regex(
          /^arn:[\w-]+:acm:us-east-1:\d{12}:certificate\/[\w-]+$/,
          'the ARN of a certificate in us-east-1',
        ),
    })
    .optional(),
  /** A site of static files, on host names of your own. */
  site: site.optional(),
  /** Where the application takes sign-ins. */
  callbackUrls: urls.default(['https://app.example.com/callback']),
  /** Where users land after signing out. */
  logoutUrls: urls.default(['https://app.example.com/']),
  /** Web ACL in front of sign-in, in the place of the environment's own. */
  webAclArn: z
    .string()
    .regex(
      /^arn:[\w-]+:wafv2:[\w-]+:\d{12}:regional\/webacl\/[\w-]+\/[\w-]+$/,
      'the ARN of a regional web ACL',
    )
    .optional(),
  /** Findings of the gate that this environment accepts, each with the reason. */
  accepts: z.array(acceptance).default([]),
  /** What a `dev` environment gives up, each with the reason. */
  waivers: z
    .strictObject({
      shorterRetention: waiver.optional(),
      localhostUrls: waiver.optional(),
      withoutDeletionProtection: waiver.optional(),
      withoutThreatProtection: waiver.optional(),
    })
    .default({}),
});

export type Acceptance = z.infer<typeof acceptance>;
export type SiteConfig = z.infer<typeof site>;
export type Config = z.infer<typeof configSchema>;
