/** How Chinese words sound, without tones, as people type them when the right character does not come up. */

/** `sound` is the syllables in a row (jinengtisheng), `initials` their first letters (jnts). Numbers and Latin letters stay as they are. */
export type Spoken = { readonly sound: string; readonly initials: string }
export type Speak = (text: string) => Spoken

let loaded: Promise<Speak> | undefined

/** Its tables are loaded when first needed. A word is spoken as a whole, so 重庆 is chongqing and 重 alone zhong. */
export function speaker(): Promise<Speak> {
  loaded ??= import('pinyin-pro').then(({ pinyin }) => (text) => {
    const syllables = pinyin(text, { toneType: 'none', type: 'array', v: true }).map((each) => each.toLowerCase().replace(/[^a-z0-9]/g, ''))
    return { sound: syllables.join(''), initials: syllables.map((each) => each.slice(0, 1)).join('') }
  })
  return loaded
}
