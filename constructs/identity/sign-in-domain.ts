import { Stack } from 'aws-cdk-lib';
import { type ICertificate } from 'aws-cdk-lib/aws-certificatemanager';
import { ManagedLoginVersion, type UserPool } from 'aws-cdk-lib/aws-cognito';
import { type Construct } from 'constructs';
import { PortcullisError } from '../../waivers';

/** Where users sign in. The host is also what their passkeys are bound to. */
export interface SignInDomain {
  readonly host: string;
  /** Serves the sign-in pages of the pool there. */
  readonly serve: (userPool: UserPool) => void;
}

interface DomainChoice {
  readonly domainName?: string;
  readonly certificate?: ICertificate;
}

/** Your own domain if one is named with its certificate, else one below Cognito's. */
export function signInDomain(scope: Construct, { domainName, certificate }: DomainChoice): SignInDomain {
  const own = domainName?.includes('.') ?? false;
  if (own !== (certificate !== undefined)) {
    throw new PortcullisError(
      'sign-in-domain-unclear',
      `domainName is ${JSON.stringify(domainName)} ${certificate ? 'with' : 'without'} a certificate: ` +
        "give a domain of yours with its certificate, such as auth.example.com, or one label below Cognito's domain without",
    );
  }
  if (domainName === undefined || certificate === undefined) return prefixed(scope, domainName);
  return {
    host: domainName,
    serve: (userPool) => serveAt(userPool, { customDomain: { domainName, certificate } }),
  };
}

function prefixed(scope: Construct, given: string | undefined): SignInDomain {
  const stack = Stack.of(scope);
  // The address of a construct is a hash of its path: the same in every synthesis, and never one of the words Cognito refuses.
  // 24 characters, because a passkey's host has 63 at most.
  const domainPrefix = given ?? `u${scope.node.addr.slice(-10)}-${stack.account}`;
  const host = `${domainPrefix}.auth.${stack.region}.amazoncognito.com`;
  return { host, serve: (userPool) => serveAt(userPool, { cognitoDomain: { domainPrefix } }) };
}

function serveAt(userPool: UserPool, domain: Parameters<UserPool['addDomain']>[1]): void {
  userPool.addDomain('Domain', { ...domain, managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN });
}
