/** Where the script shows today's plan; without it, nothing is there. */
import './device-room.css'

/** Where the script marks the points of a scope. */
export function DevicePoints({ bank }: { readonly bank: string }) {
  return <div data-device="points" data-bank={bank} hidden />
}

export function DeviceRoom({ bank }: { readonly bank: string }) {
  return <section className="panel bleed dev-room mt-4" data-device="room" data-bank={bank} hidden />
}
