// CDK's own validation engine costs seconds a process; the suite that wants it switches it on by itself.
process.env.CDK_VALIDATION = 'false';
// SDK clients warn about the age of Node 20 on every import.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
