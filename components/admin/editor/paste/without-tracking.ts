/** Parameters that tell who sent a reader, not what is read. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|igsh|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|ref_src|ref_url|spm|share_id|si|ocid|cmpid|at_medium|at_campaign)$/i;

/**
 * An address without what tracks: campaign parameters, and the detours of Google, Facebook and Outlook that
 * count clicks before they lead on.
 */
export function withoutTracking(address: string): string {
  if (!URL.canParse(address) || !/^https?:/i.test(address)) return address;
  const url = new URL(address);
  const inner = detourOf(url);
  if (inner) return withoutTracking(inner);
  const names = [...new Set(url.searchParams.keys())].filter((name) => TRACKING.test(name));
  if (names.length === 0) return address;
  for (const name of names) url.searchParams.delete(name);
  return url.href;
}

function detourOf(url: URL): string | null {
  const parameter = /^(?:www\.)?google\.[a-z.]+$/.test(url.hostname)
    ? url.pathname === '/url' && (url.searchParams.get('q') ?? url.searchParams.get('url'))
    : /^lm?\.(?:facebook|instagram)\.com$/.test(url.hostname)
      ? url.searchParams.get('u')
      : url.hostname.endsWith('.safelinks.protection.outlook.com')
        ? url.searchParams.get('url')
        : null;
  return parameter && /^https?:\/\//i.test(parameter) ? parameter : null;
}
