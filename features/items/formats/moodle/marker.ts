/** A drawing to be pressed, as Moodle's drawing with a marker: it is right where the marker lies on the right area. */
import type { Drawing } from '#domain/item/bank.ts'
import type { HotspotItem, Item } from '#domain/item/item.ts'
import { type Element, element } from '#features/items/formats/xml/write-xml.ts'
import { drawingOf } from './picture.ts'
import type { TextsBelow } from './read-lines-below.ts'
import { coordsOf, sayArea } from './read-marker.ts'

/** Moodle has no place for the names of areas and for words about the drawing. */
export const markerTexts = ({ figure, areas }: HotspotItem): TextsBelow => ({ picture: figure.says, areas: areas.map(sayArea).join('\n') })

export function markerOf({ figure, areas, key }: HotspotItem, drawings: readonly Drawing[]): readonly Element[] {
  const text = (name: string, says: string): Element => element(name, {}, says)
  return [
    ...drawings.filter(({ id }) => id === figure.file).map((drawing) => drawingOf(asLargeAsItsBox(drawing))),
    element('drag', {}, text('no', '1'), text('text', '就是这里'), text('noofdrags', '1')),
    ...areas
      .filter(({ id }) => id === key)
      .map((area) => element('drop', {}, text('no', '1'), text('shape', 'rectangle'), text('coords', coordsOf(area)), text('choice', '1'))),
  ]
}

const BOX = /viewBox="0 0 (\d+) (\d+)"/

/** Moodle counts in pixels of the picture, our areas in units of its box; a browser has to make one of the other. */
const asLargeAsItsBox = ({ id, svg }: Drawing): Drawing => ({ id, svg: svg.replace(BOX, '$& width="$1" height="$2"') })

export function markerFlaw(item: Item, drawings: readonly Drawing[]): string | undefined {
  if (item.kind !== 'hotspot') return undefined
  const drawing = drawings.find(({ id }) => id === item.figure.file)
  const isInPixels = BOX.test(drawing?.svg ?? '') && item.areas.every((area) => /^\d+,\d+;\d+,\d+$/.test(coordsOf(area)))
  return isInPixels ? undefined : '图或区域的坐标不是整数'
}
