/**
 * The readers' script: custom elements that add to pages which are complete without them. One bundle, no
 * dependency, at most 8 kB compressed (docs/decisions/003-custom-elements-instead-of-client-components.md).
 */
import { BackToTop } from './back-to-top';
import { Breaking } from './breaking';
import { followContents } from './contents';
import { countView } from './count-view';
import { Embed } from './embed';
import { layOutRest } from './lay-out-rest';
import { showRelativeTimes } from './relative-times';
import { Save } from './save';
import { Saved } from './saved';
import { Copy, Print, Share } from './share';
import { TextSize } from './text-size';
import { Theme } from './theme';

const ELEMENTS = {
  'back-to-top': BackToTop,
  breaking: Breaking,
  copy: Copy,
  embed: Embed,
  print: Print,
  save: Save,
  saved: Saved,
  share: Share,
  'text-size': TextSize,
  theme: Theme,
};

for (const [name, element] of Object.entries(ELEMENTS)) customElements.define(`nashra-${name}`, element);
followContents();
showRelativeTimes();
countView();
layOutRest();
