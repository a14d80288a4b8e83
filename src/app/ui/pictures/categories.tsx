import { fills, Picture } from './Picture.tsx'

/** Kesehatan: a stethoscope. */
export const HealthPicture = () => (
  <Picture>
    <path className={fills.line} d="M18 10h-5v14c0 9 6 15 14 15s14-6 14-15V10h-5" />
    <path className={fills.line} d="M27 39v7c0 9 6 15 14 15s13-6 13-14v-3" />
    <circle className={fills.clay} cx="54" cy="36" r="8" />
  </Picture>
)

/** Pendidikan: an open book. */
export const EducationPicture = () => (
  <Picture>
    <path className={fills.cream} d="M36 20c-7-6-16-7-26-6v40c10-1 19 0 26 6z" />
    <path className={fills.clay} d="M36 20c7-6 16-7 26-6v40c-10-1-19 0-26 6z" />
    <path d="M18 26c4 0 7 1 10 3M18 36c4 0 7 1 10 3M54 26c-4 0-7 1-10 3M54 36c-4 0-7 1-10 3" />
  </Picture>
)

/** Kependudukan: an identity card. */
export const PopulationPicture = () => (
  <Picture>
    <rect className={fills.cream} x="8" y="15" width="56" height="42" rx="6" />
    <circle className={fills.clay} cx="25" cy="30" r="6" />
    <path className={fills.clay} d="M15 48c0-6 4-10 10-10s10 4 10 10z" />
    <path d="M44 29h11M44 38h11M44 47h7" />
  </Picture>
)

/** Perizinan: a stall with its awning. */
export const LicensingPicture = () => (
  <Picture>
    <path className={fills.cream} d="M14 32v28h44V32" />
    <path
      className={fills.clay}
      d="M16 12h40l7 16c0 4-3 7-7 7s-7-3-7-7c0 4-3 7-6 7s-7-3-7-7c0 4-3 7-7 7s-7-3-7-7c0 4-3 7-6 7s-7-3-7-7z"
    />
    <path className={fills.cream} d="M30 60V45h12v15" />
  </Picture>
)

/** Sosial: a heart held in a hand. */
export const SocialPicture = () => (
  <Picture>
    <path className={fills.clay} d="M38 33C26 25 26 10 34 10c3 0 4 3 4 4s2-4 6-4c8 0 7 15-6 23z" />
    <path
      className={fills.cream}
      d="M8 42h10c8-4 14 0 18 3h8c5 0 5 7 0 7H32h12l12-8c5-3 9 2 5 6L48 61H26l-8-4H8z"
    />
  </Picture>
)

/** Pengaduan: a speech bubble that says: listen. */
export const ComplaintPicture = () => (
  <Picture>
    <path
      className={fills.cream}
      d="M14 10h44c4 0 6 3 6 6v28c0 4-3 6-6 6H34L20 63V50h-6c-4 0-6-3-6-6V16c0-4 3-6 6-6z"
    />
    <path d="M36 20v12" />
    <circle className={fills.clay} cx="36" cy="41" r="1.5" />
  </Picture>
)
