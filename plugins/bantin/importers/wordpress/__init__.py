"""Posts and pages of WordPress: its export file (WXR) and its folder of uploads."""
