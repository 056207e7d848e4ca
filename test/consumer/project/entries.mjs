import { ImmutableLogArchive, PortcullisChecks } from 'cdk-portcullis';
import { check } from 'cdk-portcullis/gate';
import { rules } from 'cdk-portcullis/rules';

console.log(typeof ImmutableLogArchive, typeof PortcullisChecks, typeof check, rules.length > 0);
