import type { DeviceClass } from '@firsthand/timeline';
export declare function deviceClass(make: string | undefined): DeviceClass;
