/** A part of a text that is not shown. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
type Find = (text: string) => Span[];

/**
 * What begins as no other text does. Wide on purpose: a log loses nothing by a token too many, and a token may have been cut, or
 * be of a length that its maker changed. None needs a border before it, so that nothing hides one by standing in front.
 */
const prefixed: readonly RegExp[] = [
  // AWS: ids of keys, session tokens, keys of Bedrock.
  /(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}|(?:IQoJ|FwoG|FQoG)[A-Za-z0-9+/]{40,}={0,2}|ABSK[A-Za-z0-9+/]{40,}={0,2}/g,
  // Source code, packages and builds.
  /gh[oprsu]_\w{16,}|github_pat_\w{16,}|gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|oas|soat|ffct)-[\w.-]{16,}|npm_[A-Za-z0-9]{20,}|pypi-AgE[\w-]{20,}|dckr_[op]at_[\w-]{16,}|ATATT3[\w=-]{20,}|ATBB[A-Za-z0-9]{20,}|hv[bs]\.[\w-]{20,}|pul-[0-9a-f]{20,}|dp\.(?:pt|st|ct|sa|scim|audit)\.\w{16,}|dapi[0-9a-f]{32}|gl(?:sa|c)_[\w+/=]{20,}|lin_api_\w{20,}|AGE-SECRET-KEY-1[A-Z0-9]{20,}|sntry[su]_[\w+/=-]{20,}/g,
  // Payments, messages, shops.
  /[prs]k_(?:live|test)_\w{8,}|whsec_[\w+/=]{16,}|xox[a-z]-[\w-]{10,}|xapp-[\w-]{10,}|SG\.[\w-]{16,}\.[\w-]{16,}|shp(?:at|ca|pa|ss)_[0-9a-fA-F]{16,}|sq0[a-z]{3}-[\w-]{20,}|xkeysib-[\w-]{20,}|key-[0-9a-f]{32}|SK[0-9a-f]{32}/g,
  // Clouds and models.
  /AIza[\w-]{30,}|ya29\.[\w-]{20,}|GOCSPX-[\w-]{20,}|sk-[\w-]{20,}|hf_[A-Za-z0-9]{20,}|gsk_\w{20,}|xai-\w{20,}|r8_\w{20,}|do[opr]_v1_[0-9a-f]{20,}|sb(?:p|_secret)_\w{20,}|\d{8,10}:AA[\w-]{30,}/g,
  // Webhooks whose address is the secret.
  /hooks\.slack\.com\/(?:services|workflows|triggers)\/[\w/]{10,}|discord(?:app)?\.com\/api\/webhooks\/\d{10,}\/[\w-]{10,}/g,
  // base64 of {" and of -----BEGIN: signed and encrypted tokens whole, and any other document that was wrapped up.
  /eyJ[\w+/-]{8,}={0,2}(?:\.[\w-]*){0,4}|LS0tLS1CRUdJTi[A-Za-z0-9+/=\s]*/g,
];

const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }));

/** Forty drawn characters of base64, and nothing else: hashes have no capitals. */
const awsSecretKeys: Find = (text) =>
  spansOf(text, /(?<![\w+/=])[A-Z0-9+/]{40}(?![\w+/=])/gi).filter(({ from, to }) => {
    const found = text.slice(from, to);
    return [/\d/, /[a-z]/, /[A-Z]/].every((kind) => kind.test(found)) && new Set(found).size > 14;
  });

/** From its first line to its last, or to the end: what follows the first line is the key, however it is broken. */
const privateKeys: Find = (text) => {
  const found: Span[] = [];
  const begins = /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY|PuTTY-User-Key-File/g;
  for (let begin = begins.exec(text); begin; begin = begins.exec(text)) {
    const end = text.indexOf('-----END', begins.lastIndex);
    const to = end === -1 ? text.length : Math.min(text.length, end + '-----END RSA PRIVATE KEY-----'.length);
    found.push({ from: begin.index, to });
    begins.lastIndex = to;
  }
  return found;
};

/** `Bearer …`: what a machine drew, and not a word of prose. */
const schemes: Find = (text) =>
  [...text.matchAll(/\b(?:bearer|basic|token|apikey|negotiate|digest)[ \t]{1,4}(?=([\w.~+/=:-]{8,}))/gi)]
    .filter(({ 1: value = '' }) => value.length >= 20 || /\d|[a-z][A-Z]|=/.test(value))
    .map(({ index, 0: scheme, 1: value = '' }) => ({
      from: index + scheme.length,
      to: index + scheme.length + value.length,
    }));

/** `scheme://user:password@host`; a port is no password. */
const addresses: Find = (text) =>
  [
    ...text.matchAll(
      /:\/\/(?=((?:[^\s/?#"'<>@:]{0,128}:(?!\d{1,5}[/?#])[^\s"'<>]{1,1024}|[^\s/?#"'<>@:]{8,256})@))/g,
    ),
  ].map(({ index, 1: user = '' }) => ({ from: index + 3, to: index + 3 + user.length - 1 }));

/** Beginnings and lengths of the numbers of cards: Visa, Mastercard, American Express, Diners, Discover, JCB, UnionPay. */
const card =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]|2[2-7])\d{14}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11,16}|6(?:011|4[4-9]\d|5\d\d)\d{12,15}|35\d{14,17}|62\d{14,17})$/;

export function isCard(digits: string): boolean {
  if (!card.test(digits)) return false;
  let sum = 0;
  for (let at = 1; at <= digits.length; at += 1) {
    const digit = Number(digits.at(-at)) * (at % 2 === 0 ? 2 : 1);
    sum += digit > 9 ? digit - 9 : digit;
  }
  return sum % 10 === 0;
}

/** Between groups of digits, other groups may stand before and after: a date, a code. */
const cards: Find = (text) => {
  const found: Span[] = [];
  for (const { index, 0: run } of text.matchAll(/\d(?:[ .-]?\d){12,}/g)) {
    const places = [...run.matchAll(/\d/g)].map((digit) => digit.index);
    const isBorder = (place: number) => !/\d/.test(run[place] ?? '');
    for (const [at, from] of places.entries())
      for (let length = 13; isBorder(from - 1) && length <= 19; length += 1) {
        const to = (places[at + length - 1] ?? Infinity) + 1;
        if (isBorder(to) && to <= run.length && isCard(run.slice(from, to).replaceAll(/\D/g, '')))
          found.push({ from: index + from, to: index + to });
      }
  }
  return found;
};

/** Everything in a text that has the form of a secret. Takes time in proportion to the text. */
export function secretForms(text: string): Span[] {
  return [
    ...prefixed.flatMap((pattern) => spansOf(text, pattern)),
    ...[awsSecretKeys, privateKeys, schemes, addresses, cards].flatMap((find) => find(text)),
  ];
}
