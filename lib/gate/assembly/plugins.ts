import { packName } from '../../../waivers';
import { type PluginReport } from './report';

/** What other plugins, and crashes of ours, say against an assembly: CDK itself exits 0 in some of these cases. */
export function pluginFailures(plugins: readonly PluginReport[]): string[] {
  return plugins.flatMap((plugin) => {
    const { name, crash, succeeded, violations } = plugin;
    if (crash !== '') return [`the plugin ${name} crashed, so it judged nothing: ${crash.slice(0, 200)}`];
    if (!succeeded && violations.length === 0) return [`the plugin ${name} failed and does not say why`];
    if (name === packName) return [];
    const standing = violations.filter(({ severity }) => fails(severity, plugin));
    if (succeeded && standing.length === 0) return [];
    const [first] = standing.length > 0 ? standing : violations;
    const more = violations.length > 1 ? ` and ${violations.length - 1} more` : '';
    return [
      `the plugin ${name} failed this app (${first?.ruleName ?? 'nothing'}${more}): mend or acknowledge it, and synthesize again`,
    ];
  });
}

/** With an acknowledgement CDK counts severities again, and takes those it does not know for harmless. */
function fails(severity: string, { suppressed }: PluginReport): boolean {
  return severity === 'error' || severity === 'fatal' || (severity === 'custom' && suppressed.length > 0);
}
