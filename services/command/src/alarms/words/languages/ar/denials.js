export const denials = { direct: '', far: '', after: '', around: '', ends: '' };
//# sourceMappingURL=denials.js.map