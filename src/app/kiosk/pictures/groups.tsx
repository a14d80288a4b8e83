import type { ReactNode } from 'react'
import type { Service } from '../../../domain/index.ts'
import {
  EducationPicture,
  HealthPicture,
  LicensingPicture,
  PopulationPicture,
  SocialPicture,
} from '../../ui/index.ts'

export const groupPictures: Readonly<Record<Service['group'], ReactNode>> = {
  kependudukan: <PopulationPicture />,
  kesehatan: <HealthPicture />,
  pendidikan: <EducationPicture />,
  sosial: <SocialPicture />,
  perizinan: <LicensingPicture />,
}
