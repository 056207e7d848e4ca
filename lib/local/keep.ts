import { awsEnvironment, type Target } from './environment';

/** How to talk to an emulator that was left running, and how to end it. */
export function howToTalk({
  target,
  pid,
  assembly,
  folder,
}: {
  target: Target;
  pid: number;
  assembly: string;
  folder: string;
}): string {
  const env = Object.entries(awsEnvironment(target));
  const shell = env.map(([name, value]) => `${name}=${value}`).join(' ');
  const sdk =
    "node -e \"const{S3Client:C,ListBucketsCommand:L}=require('@aws-sdk/client-s3');" +
    'new C({forcePathStyle:true}).send(new L({})).then(r=>console.log(r.Buckets.map(b=>b.Name)))"';
  return `
The environment stays. It is at ${target.endpoint}, account ${target.account}, region ${target.region}.
Set the environment once; these credentials are root there and are worth nothing anywhere else:

  export ${shell}

then for example

  ${sdk}
  aws s3 ls
  npx cdk deploy '**' --app ${assembly} --require-approval never

End it with

  kill ${pid} && rm -rf ${folder}`;
}
