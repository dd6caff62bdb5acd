/** The look of the press's own pages: the paper's ink and rules, system fonts, light and dark. */
export const PRESS_PAGE_STYLE = `
:root{color-scheme:light dark;--paper:#fff;--ink:#13171a;--soft:#596168;--rule:#7b848a;--red:#b0251a;--link:#1e3a86}
@media (prefers-color-scheme:dark){:root{--paper:#14181b;--ink:#eceeea;--soft:#a8afab;--rule:#7b848a;--red:#ff8f7d;--link:#a9bff5}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.8 "Noto Naskh Arabic","Geeza Pro","Traditional Arabic",Georgia,serif}
main{max-inline-size:40rem;margin:12vh auto;padding-inline:1.5rem}
h1{font-size:1.75rem;line-height:1.4;margin-block:.25rem 1rem}
.kicker{color:var(--red);margin:0}
.date{color:var(--soft)}
form{display:flex;gap:.5rem;margin-block:2rem}
input{flex:1;min-inline-size:0}
input,button{font:inherit;padding:.25rem .75rem;border:1px solid var(--rule);background:transparent;color:inherit}
a{color:var(--link)}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
`.trim();
