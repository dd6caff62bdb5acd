/** The outcome of something that may fail in an expected way. The unexpected is thrown. */
export type Result<Value, Code extends string> =
  | { ok: true; value: Value }
  | { ok: false; code: Code; detail?: string };

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

/** `code` comes from a closed union and is translated where it is shown; `detail` says more for reports and logs. */
export const fail = <Code extends string>(
  code: Code,
  detail?: string,
): { ok: false; code: Code; detail?: string } =>
  detail === undefined ? { ok: false, code } : { ok: false, code, detail };
