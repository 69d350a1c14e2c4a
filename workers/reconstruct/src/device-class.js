/** Makers of cameras, whose clocks are set by hand and drift for months. A phone's clock is set by its network. */
const CAMERAS = /canon|nikon|sony|olympus|om digital|fuji|panasonic|pentax|ricoh|leica|hasselblad|gopro|dji|garmin|kodak|casio|sigma/i;
const PHONES = /apple|samsung|google|huawei|honor|xiaomi|redmi|oneplus|oppo|vivo|realme|motorola|nokia|hmd|lg|htc|zte|asus|fairphone|nothing/i;
export function deviceClass(make) {
    if (make === undefined)
        return 'unknown';
    if (PHONES.test(make))
        return 'phone';
    return CAMERAS.test(make) ? 'camera' : 'unknown';
}
//# sourceMappingURL=device-class.js.map