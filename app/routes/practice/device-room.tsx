/** Where the script shows today's plan; without it, nothing is there. */
import './device-room.css'

export function DeviceRoom({ bank }: { readonly bank: string }) {
  return <section className="panel bleed dev-room mt-4" data-device="room" data-bank={bank} hidden />
}
