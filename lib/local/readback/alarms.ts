import { type Properties, type Reader } from './reader';

export const alarm: Reader = async ({ call }, AlarmName) => {
  const input = { AlarmNames: [AlarmName] };
  const { MetricAlarms: alarms } = await call(
    'monitoring',
    'GraniteServiceVersion20100801.DescribeAlarms',
    input,
  );
  const found: Properties = Object(Array.isArray(alarms) ? alarms[0] : undefined);
  return found;
};
