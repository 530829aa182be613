"""Which entries of an export are articles, which are pages, and which are nothing to readers."""

from typing import Final

from bantin.importers.wordpress.values import Record

ATTACHMENT: Final = "attachment"
REUSABLE: Final = "wp_block"
POST: Final = "post"
PAGE: Final = "page"

_NO_TEXTS: Final = frozenset(
    "revision nav_menu_item custom_css customize_changeset oembed_cache user_request wp_block "
    "wp_template wp_template_part wp_global_styles wp_navigation wp_font_family wp_font_face "
    "patterns_ai_data acf-field acf-field-group acf-post-type acf-taxonomy wpcf7_contact_form "
    "wpforms elementor_library elementor_snippet elementor_font et_pb_layout fl-builder-template "
    "vc_grid_item vc4_templates ml-slider ml-slide slide_anything wp-types-group shop_order "
    "shop_coupon product_variation scheduled-action mc4wp-form jp_mem_plan jp_pay_order "
    "amp_validated_url feedback jetpack_migration ngg_gallery ngg_album ngg_pictures "
    "displayed_gallery lightbox_library gal_display_source".split()
)
"""What WordPress and its plugins keep for themselves."""
_NO_STATUSES: Final = frozenset({"trash", "auto-draft", "inherit"})


def left_out_as(record: Record) -> str:
    """Give why an entry isn't imported, in WordPress' own word; empty for what is."""
    kind, status = record.text("post_type").strip(), record.text("status").strip()
    if kind in _NO_TEXTS or kind == ATTACHMENT:
        return kind
    return status if status in _NO_STATUSES else ""


def is_article_or_page(record: Record) -> bool:
    """Tell whether an entry is imported."""
    return record.kind == "item" and not left_out_as(record)


def is_published(record: Record) -> bool:
    """Tell whether readers of the old site could see an entry, or will."""
    is_open = record.text("status").strip() in {"publish", "future"}
    return is_open and not record.text("post_password").strip()
