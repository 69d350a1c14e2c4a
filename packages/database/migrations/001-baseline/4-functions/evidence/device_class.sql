-- The class of device to which this metadata points. services/command/src/selection/filter.ts names the classes.
create function evidence.device_class(p_make text, p_model text, p_software text) returns text
language sql immutable parallel safe set search_path = pg_catalog, pg_temp as $$
  select case
    when s.software ~ 'screen ?(shot|record|capture)|snipping|obs studio' then 'screen'
    when s.device ~ '(^| )dji|mavic|phantom|parrot|autel|skydio|hasselblad l[12]d|\mfc[0-9]{3,4}' then
      case when s.device ~ 'osmo|action|pocket' then 'action-camera' else 'drone' end
    when s.device ~ 'gopro|hero[0-9]|insta360|osmo|akaso|garmin virb' then 'action-camera'
    when s.device ~ 'axon|wolfcom|motorola solutions|reveal media|zepcam' then 'body-camera'
    when s.device ~ 'viofo|70mai|nextbase|blackvue|dashcam' then 'dash-camera'
    when s.device ~ 'hikvision|dahua|axis communications|\mcctv' then 'fixed-camera'
    when s.device ~ 'ipad' then 'ipad'
    when s.device ~ 'iphone|apple' then 'iphone'
    when s.device ~ 'samsung|\msm-[a-z][0-9]|galaxy' then 'android-samsung'
    when s.device ~ 'google|pixel' then 'android-google'
    when s.device ~ 'xiaomi|redmi|poco' then 'android-xiaomi'
    when s.device ~ 'huawei|honor' then 'android-huawei'
    when s.device ~ 'oneplus|oppo|realme|vivo|motorola|nokia|hmd|fairphone|nothing|lg electronics|sony xq|xperia|asus|zte|tecno|infinix|android' then 'android-other'
    when s.device ~ 'canon|nikon|sony|fuji|panasonic|olympus|om digital|leica|pentax|ricoh|sigma|hasselblad|kodak|casio|phase one|blackmagic|jvc' then 'camera'
    else 'unknown' end
  from (select lower(concat_ws(' ', p_make, p_model)) as device, lower(coalesce(p_software, '')) as software) s
$$;
