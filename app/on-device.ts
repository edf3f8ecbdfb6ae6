/** Whether a route asks for the module that keeps what was practised on the device: `export const handle = { onDevice: true }`. */
export const isOnDevice = (handle: unknown): boolean =>
  typeof handle === 'object' && handle !== null && 'onDevice' in handle && handle.onDevice === true

/** Its address; built from app/device. The room is walked and its items are answered without it. */
export const DEVICE = '/practice.js'
