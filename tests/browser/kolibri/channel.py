"""A channel on a disk, as Kolibri exports and imports them, with one HTML5 app in it.

Run with the Python of Kolibri's own environment: the schema is Kolibri's.
Usage: channel.py FOLDER APP.zip CHANNEL_ID NODE_ID VERSION
"""

import hashlib
import os
import shutil
import sys

from kolibri.core.content.contentschema.versions import content_schema_5 as schema
from sqlalchemy import create_engine
from sqlalchemy.orm import sessionmaker

folder, app, channel, node, version = sys.argv[1:]
root = hashlib.md5(b"root").hexdigest()
with open(app, "rb") as file:
    checksum = hashlib.md5(file.read()).hexdigest()

databases = os.path.join(folder, "content", "databases")
storage = os.path.join(folder, "content", "storage", checksum[0], checksum[1])
for place in (databases, storage):
    os.makedirs(place, exist_ok=True)
shutil.copy(app, os.path.join(storage, checksum + ".zip"))

engine = create_engine("sqlite:///" + os.path.join(databases, channel + ".sqlite3"))
schema.Base.metadata.create_all(engine)
session = sessionmaker(bind=engine)()


def content(id, title, kind, parent, left, right, level):
    return schema.ContentContentnode(
        id=id, title=title, kind=kind, parent_id=parent, lft=left, rght=right, level=level, tree_id=1,
        content_id=hashlib.md5(id.encode()).hexdigest(), channel_id=channel, coach_content=False, available=False,
        license_owner="", author="", description="", sort_order=1.0, license_name="CC BY", options="{}",
        lang_id="en",
    )


session.add(schema.ContentLanguage(
    id="en", lang_code="en", lang_subcode=None, lang_name="English", lang_direction="ltr",
))
session.add(content(root, "Tokkae", "topic", None, 1, 4, 0))
session.add(content(node, "Tokkae", "html5", root, 2, 3, 1))
session.add(schema.ContentLocalfile(id=checksum, extension="zip", available=False, file_size=os.path.getsize(app)))
session.flush()
session.add(schema.ContentFile(
    id=hashlib.md5(b"file").hexdigest(), preset="html5_zip", supplementary=False, thumbnail=False, priority=1,
    contentnode_id=node, local_file_id=checksum,
))
session.add(schema.ContentChannelmetadata(
    id=channel, name="Tokkae", description="", author="", version=int(version), thumbnail="", last_updated="2026-01-01 00:00:00+00:00",
    min_schema_version="5", root_id=root,
))
session.commit()
