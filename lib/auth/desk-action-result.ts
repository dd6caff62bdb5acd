/** What every action of the desk may answer besides its own codes. */
export type DeskActionFailure = 'signed-out' | 'forbidden' | 'invalid-input' | 'unexpected';

/** An action's answer, as it crosses to the browser: plain data. `fields` names wrong fields → message keys. */
export type DeskActionResult<Value, Code extends string> =
  | { ok: true; value: Value }
  | { ok: false; code: Code | DeskActionFailure; fields?: Record<string, string>; detail?: unknown };
