import { imported, one } from '../example';
import { defineRule, fail, pass } from '../rule';

const subject = (properties?: Record<string, unknown>) => one('AWS::Lightsail::Instance', properties);

export default defineRule({
  id: 'PC-LS-04',
  title: 'Lightsail instance takes snapshots by itself',
  severity: 'medium',
  profile: 'strict',
  controls: ['OPS-04'],
  waivable: true,
  appliesTo: ['AWS::Lightsail::Instance'],
  check(resource) {
    const addOns = resource.get('AddOns');
    const isOn = addOns.some(
      (addOn) => addOn.get('AddOnType').is('AutoSnapshot') && addOn.get('Status').is('Enabled'),
    );
    return isOn ? pass() : fail(addOns, 'no snapshots are taken by themselves');
  },
  docs: () => ({
    rationale:
      'What stands on the disk of an instance is gone with it. Nobody takes a snapshot by hand each day.',
    remediation: 'Add `AutoSnapshot` with the status `Enabled` to `AddOns`.',
    whenNotToUse: 'For instances that keep nothing.',
    examples: {
      pass: { daily: subject({ AddOns: [{ AddOnType: 'AutoSnapshot', Status: 'Enabled' }] }) },
      fail: {
        omitted: subject(),
        'switched off': subject({ AddOns: [{ AddOnType: 'AutoSnapshot', Status: 'Disabled' }] }),
        'another add-on': subject({ AddOns: [{ AddOnType: 'StopInstanceOnIdle', Status: 'Enabled' }] }),
      },
      unknown: { imported: subject({ AddOns: [{ AddOnType: 'AutoSnapshot', Status: imported }] }) },
    },
  }),
});
